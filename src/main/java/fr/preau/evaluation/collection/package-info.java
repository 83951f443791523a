/** Measures that are asked of who answers for a source, brought by their personal link and validated by a pilot. */
@NullMarked
package fr.preau.evaluation.collection;

import org.jspecify.annotations.NullMarked;
