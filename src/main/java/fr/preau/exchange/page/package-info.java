/** What people see: the page behind their link, the room's by the day's code, the screen, the answers. */
@NullMarked
package fr.preau.exchange.page;

import org.jspecify.annotations.NullMarked;
