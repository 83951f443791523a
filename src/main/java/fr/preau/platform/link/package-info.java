/** Links that open one person's page without an account: their tokens, written once for all modules. */
@NullMarked
package fr.preau.platform.link;

import org.jspecify.annotations.NullMarked;
