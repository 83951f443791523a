/** Who of the staff opens what, for how long, and what happens at their doors, told to the journal and to the log. */
@NullMarked
package fr.preau.staff.access;

import org.jspecify.annotations.NullMarked;
