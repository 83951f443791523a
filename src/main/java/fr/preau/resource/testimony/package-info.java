/** What people who came say of it in public, with their consent and as long as they want. */
@NullMarked
package fr.preau.resource.testimony;

import org.jspecify.annotations.NullMarked;
