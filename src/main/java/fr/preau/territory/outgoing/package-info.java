/** Neighbourhoods of 2015 that are no longer on the map: which they may be, what was decided, and what goes on there. */
@NullMarked
package fr.preau.territory.outgoing;

import org.jspecify.annotations.NullMarked;
