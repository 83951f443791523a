/** What the cells and the headings of a list say of a cycle's days. Pure: no database, no page. */
@NullMarked
package fr.preau.management.importing.days;

import org.jspecify.annotations.NullMarked;
