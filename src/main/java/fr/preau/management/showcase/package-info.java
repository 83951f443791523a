/** What sells a cycle on its page beside its text: a picture, who to write to, who speaks. */
@NullMarked
package fr.preau.management.showcase;

import org.jspecify.annotations.NullMarked;
