/**
 * What the centre writes: the words of automatic messages, and messages of the team's own to a selection.
 */
@NullMarked
package fr.preau.management.letter;

import org.jspecify.annotations.NullMarked;
