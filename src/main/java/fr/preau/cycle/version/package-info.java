/** A cycle written and published: one save is whole or nothing, keeps a version, and tells what changed. */
@NullMarked
package fr.preau.cycle.version;

import org.jspecify.annotations.NullMarked;
