/**
 * What other programs make of a page before it is pasted: HTML, and the Markdown of Google Docs and
 * Pandoc. Pure functions; the lines of a report stay those of the text that was given.
 */
@NullMarked
package fr.preau.cycle.document.pasted;

import org.jspecify.annotations.NullMarked;
