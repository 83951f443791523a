/** A person's own page, behind their link: see, withdraw, accept, correct, find the link again. */
@NullMarked
package fr.preau.registration.person;

import org.jspecify.annotations.NullMarked;
