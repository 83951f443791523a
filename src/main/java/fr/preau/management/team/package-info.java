/** Accounts of the team, and one's own. */
@NullMarked
package fr.preau.management.team;

import org.jspecify.annotations.NullMarked;
