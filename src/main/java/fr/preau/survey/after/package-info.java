/** The mail after a day: one message to who was present, another to who was not. */
@NamedInterface("after")
@NullMarked
package fr.preau.survey.after;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
