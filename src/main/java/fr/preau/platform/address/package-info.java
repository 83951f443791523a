/** Addresses of mail: which are taken, and which look like a slip of another. */
@NullMarked
package fr.preau.platform.address;

import org.jspecify.annotations.NullMarked;
