/** The page « État »: whether all is well, and what becomes of mail after a restoration. */
@NullMarked
package fr.preau.management.operation;

import org.jspecify.annotations.NullMarked;
