/**
 * The journal of the staff: how gestures come into it, and its page.
 *
 * <p>{@link fr.preau.management.journal.JournalKeeper} writes a line for each page method that is {@link
 * fr.preau.staff.journal.Journaled}; {@code JournaledTest} refuses one that is not.
 */
@NullMarked
package fr.preau.management.journal;

import org.jspecify.annotations.NullMarked;
