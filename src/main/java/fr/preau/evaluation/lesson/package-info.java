/**
 * What a contract learnt: cards written from reports of actions or from nothing, read again, offered to the centre,
 * published in its library, made a sequence of a next cycle.
 */
@NamedInterface("lesson")
@NullMarked
package fr.preau.evaluation.lesson;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
