/** The register of complaints, difficulties and incidents, with what was answered (Qualiopi, indicator 31). */
@NamedInterface("complaint")
@NullMarked
package fr.preau.survey.complaint;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
