/** What the desk keeps of a cycle that goes along with its copy for another year. */
@NullMarked
package fr.preau.registration.edition;

import org.jspecify.annotations.NullMarked;
