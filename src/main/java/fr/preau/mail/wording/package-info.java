/** What automatic messages say: texts with fields, standard, the centre's or a cycle's. */
@NullMarked
package fr.preau.mail.wording;

import org.jspecify.annotations.NullMarked;
