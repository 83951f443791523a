/** What the lines of a document are made of: blocks, emphasis, dates, hours, names. */
@NullMarked
package fr.preau.cycle.document.text;

import org.jspecify.annotations.NullMarked;
