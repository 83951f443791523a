/** What the governance of a contract keeps of persons, and its end. */
@NullMarked
package fr.preau.governance.retention;

import org.jspecify.annotations.NullMarked;
