/**
 * A cycle for another year: what each module keeps of a cycle or of its days goes along, or is named to the
 * organiser.
 */
@NamedInterface("edition")
@NullMarked
package fr.preau.cycle.edition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
