/** The page of settings: what the centre says of itself, checked, shown before it is saved, and kept. */
@NullMarked
package fr.preau.management.settings;

import org.jspecify.annotations.NullMarked;
