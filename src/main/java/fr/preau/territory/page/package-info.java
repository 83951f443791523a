/** The pages of neighbourhoods, which anybody reads. */
@NullMarked
package fr.preau.territory.page;

import org.jspecify.annotations.NullMarked;
