/**
 * What landlords do in the neighbourhoods for the relief of their property tax (general tax code, article 1388 bis), by
 * landlord, neighbourhood and year: planned and done by axis of the national frame of 29 April 2015, with its evidence.
 */
@NullMarked
package fr.preau.articulation.relief;

import org.jspecify.annotations.NullMarked;
