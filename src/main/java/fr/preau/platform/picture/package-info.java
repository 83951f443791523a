/** Pictures that people give: read within bounds, turned, cut and drawn anew. */
@NullMarked
package fr.preau.platform.picture;

import org.jspecify.annotations.NullMarked;
