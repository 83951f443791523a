/** Where the back office opens: the next days, what is to decide, what came in, and the first steps of a new centre. */
@NullMarked
package fr.preau.management.today;

import org.jspecify.annotations.NullMarked;
