/** A year as a whole: its steps, its envelopes, its call, and what is due in it. */
@NullMarked
package fr.preau.programme.year;

import org.jspecify.annotations.NullMarked;
