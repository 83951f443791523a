/** Contracts side by side, as far as each agreed: an indicator that several measure, year by year, no small one named. */
@NullMarked
package fr.preau.evaluation.comparison;

import org.jspecify.annotations.NullMarked;
