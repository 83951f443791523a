/**
 * Access to food, as the crow flies: who lives within so many metres of which shops. An estimate from public data, with
 * its range and its cautions; it finds no « food desert », which no French or European law defines.
 */
@NullMarked
package fr.preau.territory.food;

import org.jspecify.annotations.NullMarked;
