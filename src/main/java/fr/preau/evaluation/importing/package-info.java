/** Measures out of a spreadsheet: what each column is, what each line says, all of it or nothing, and one way back. */
@NullMarked
package fr.preau.evaluation.importing;

import org.jspecify.annotations.NullMarked;
