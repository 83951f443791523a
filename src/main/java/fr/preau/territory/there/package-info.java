/** What the public page of a neighbourhood asks of the modules above: what contracts do and promise there. */
@NamedInterface("there")
@NullMarked
package fr.preau.territory.there;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
