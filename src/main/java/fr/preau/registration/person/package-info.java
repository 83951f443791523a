/**
 * A person's own page, behind their link: see ({@code PersonPages}), withdraw, accept and join
 * ({@code PlaceGesturePages}, which ask the desk), correct, find the link again.
 */
@NullMarked
package fr.preau.registration.person;

import org.jspecify.annotations.NullMarked;
