/** Rules of registration, seats of a day, questions of a cycle. */
@NullMarked
package fr.preau.management.rules;

import org.jspecify.annotations.NullMarked;
