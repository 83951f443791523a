/** Tokens of programs: their table, the guard that asks for them, and the screen where administrators make them. */
@NullMarked
package fr.preau.api.token;

import org.jspecify.annotations.NullMarked;
