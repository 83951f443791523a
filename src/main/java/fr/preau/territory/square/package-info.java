/** Who lives where: INSEE's squares, what part of them lies in an outline, and what may be told of it. */
@NullMarked
package fr.preau.territory.square;

import org.jspecify.annotations.NullMarked;
