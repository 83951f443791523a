/** The public form: what was typed, read and shown again, for one person or a team. */
@NullMarked
package fr.preau.registration.form;

import org.jspecify.annotations.NullMarked;
