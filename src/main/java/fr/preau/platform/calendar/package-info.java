/** Calendar files (RFC 5545), for feeds and for what is attached to mail. */
@NullMarked
package fr.preau.platform.calendar;

import org.jspecify.annotations.NullMarked;
