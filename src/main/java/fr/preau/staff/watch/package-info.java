/** What happens at the staff's doors, told to the journal and to the log. */
@NullMarked
package fr.preau.staff.watch;

import org.jspecify.annotations.NullMarked;
