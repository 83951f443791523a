/** Measures that flow in by themselves from what is reported in the contract anyway. */
@NullMarked
package fr.preau.evaluation.inflow;

import org.jspecify.annotations.NullMarked;
