/** People as organisers read them: one list by a selection, its file of one person, its tallies. */
@NullMarked
package fr.preau.registration.list;

import org.jspecify.annotations.NullMarked;
