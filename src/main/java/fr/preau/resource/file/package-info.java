/** Files that people give: what they are, whether they may stay, where they stand, what they say. */
@NamedInterface("file")
@NullMarked
package fr.preau.resource.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
