/** What every form has: what is wrong at a field, and what was typed into a line. */
@NullMarked
package fr.preau.platform.form;

import org.jspecify.annotations.NullMarked;
