/** Shapes on the ground: projections, outlines, squares. */
@NullMarked
package fr.preau.territory.shape;

import org.jspecify.annotations.NullMarked;
