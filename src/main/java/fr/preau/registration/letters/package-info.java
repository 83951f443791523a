/** What Préau writes to people about their registration, and when it reminds them. */
@NullMarked
package fr.preau.registration.letters;

import org.jspecify.annotations.NullMarked;
