/**
 * What each module declares of the persons it keeps something of: {@link fr.preau.platform.privacy.PersonalData}.
 * It stands beneath all modules, for they all keep something; it knows none of them.
 */
@NullMarked
package fr.preau.platform.privacy;

import org.jspecify.annotations.NullMarked;
