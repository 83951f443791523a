/**
 * Dashboards of a cycle and of the centre's year, their report for a funder and their spreadsheet.
 *
 * <p>{@link fr.preau.management.figures.FiguresReader} asks the modules for their counts; what is drawn and
 * said of them are pure functions ({@code …Charts}, {@code …Sentences}, {@code Discretion}).
 */
@NullMarked
package fr.preau.management.figures;

import org.jspecify.annotations.NullMarked;
