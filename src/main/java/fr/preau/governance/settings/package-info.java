/** What a body is and asks of itself, changed on a page of its own. */
@NullMarked
package fr.preau.governance.settings;

import org.jspecify.annotations.NullMarked;
