/** Tables out, as CSV that French programs open and as Excel. */
@NullMarked
package fr.preau.management.spreadsheet;

import org.jspecify.annotations.NullMarked;
