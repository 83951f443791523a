/** What a cycle's page shows beside its text: a picture, who to write to. */
@NamedInterface("face")
@NullMarked
package fr.preau.cycle.face;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
