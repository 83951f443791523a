/** One person's file, its history, and every gesture on them. */
@NullMarked
package fr.preau.management.person;

import org.jspecify.annotations.NullMarked;
