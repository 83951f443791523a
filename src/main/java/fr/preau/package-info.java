/** Préau: the command line and the assembly of the modules. */
@NullMarked
package fr.preau;

import org.jspecify.annotations.NullMarked;
