/** What the centre says of itself, kept by its administrators: name, logo, colours, sender, legal texts, defaults. */
@NullMarked
package fr.preau.platform.centre;

import org.jspecify.annotations.NullMarked;
