/** What makes a cycle known: its link, words that are ready for a letter, a poster. */
@NullMarked
package fr.preau.management.share;

import org.jspecify.annotations.NullMarked;
