@NullMarked
package fr.preau.programme.importing;

import org.jspecify.annotations.NullMarked;
