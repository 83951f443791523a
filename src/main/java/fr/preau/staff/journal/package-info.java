/** Who of the team did what: lines that nobody changes. */
@NullMarked
package fr.preau.staff.journal;

import org.jspecify.annotations.NullMarked;
