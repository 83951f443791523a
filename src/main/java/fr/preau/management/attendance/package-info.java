/** Presence corrected after the day, sheets, certificates and their wording. */
@NullMarked
package fr.preau.management.attendance;

import org.jspecify.annotations.NullMarked;
