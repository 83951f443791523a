/** What bodies did in a year, for the annual report. */
@NullMarked
package fr.preau.governance.figures;

import org.jspecify.annotations.NullMarked;
