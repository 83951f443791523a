/** The news as organisers write them: the list of notes, one note's form. */
@NullMarked
package fr.preau.management.news;

import org.jspecify.annotations.NullMarked;
