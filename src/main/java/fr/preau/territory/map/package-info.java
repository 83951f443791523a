/** Maps, drawn by the server. */
@NullMarked
package fr.preau.territory.map;

import org.jspecify.annotations.NullMarked;
