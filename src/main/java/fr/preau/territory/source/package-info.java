/** Files as the State publishes them, read and checked whole before they replace anything. */
@NamedInterface("source")
@NullMarked
package fr.preau.territory.source;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
