/**
 * People brought in from a spreadsheet, whoever made it: the file as a grid of texts ({@link
 * fr.preau.management.importing.GridFile}), what its columns are ({@link
 * fr.preau.management.importing.Mapping}), what becomes of each line ({@link
 * fr.preau.management.importing.ListReading}), and the pages that show it before anybody is registered.
 */
@NullMarked
package fr.preau.management.importing;

import org.jspecify.annotations.NullMarked;
