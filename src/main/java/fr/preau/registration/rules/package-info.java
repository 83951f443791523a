/** Whom a cycle is for and what its form asks: pure rules, and the tables that organisers set them in. */
@NullMarked
package fr.preau.registration.rules;

import org.jspecify.annotations.NullMarked;
