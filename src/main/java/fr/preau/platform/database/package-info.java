/** The database: embedded in the data folder, or a server named by a setting. */
@NullMarked
package fr.preau.platform.database;

import org.jspecify.annotations.NullMarked;
