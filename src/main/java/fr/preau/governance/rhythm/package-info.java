/** The rhythm of a contract's bodies on one page, and the sittings of the year to come on days that are free. */
@NullMarked
package fr.preau.governance.rhythm;

import org.jspecify.annotations.NullMarked;
