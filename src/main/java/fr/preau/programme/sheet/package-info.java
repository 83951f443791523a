@NullMarked
package fr.preau.programme.sheet;

import org.jspecify.annotations.NullMarked;
