/** The list of cycles, where the back office begins. */
@NullMarked
package fr.preau.management.cycles;

import org.jspecify.annotations.NullMarked;
