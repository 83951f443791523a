/** The public pages of cycles: views, notice, search, feeds, data for search engines. */
@NullMarked
package fr.preau.cycle.page;

import org.jspecify.annotations.NullMarked;
