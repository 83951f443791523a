/**
 * The page of a cycle from and to a Markdown document. Pure functions: no clock, no database, no file.
 *
 * <p>{@link fr.preau.cycle.document.CycleDocument} reads and writes; {@link
 * fr.preau.cycle.document.text.FullDays} says what an announcement claims about the days. What a document
 * may look like is told in {@code docs/document.md}.
 */
@NamedInterface("document")
@NullMarked
package fr.preau.cycle.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
