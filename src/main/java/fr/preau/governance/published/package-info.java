/** What everybody may read of the bodies that publish: approved sittings and their decisions, without a name. */
@NullMarked
package fr.preau.governance.published;

import org.jspecify.annotations.NullMarked;
