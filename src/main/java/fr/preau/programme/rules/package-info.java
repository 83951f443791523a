@NullMarked
package fr.preau.programme.rules;

import org.jspecify.annotations.NullMarked;
