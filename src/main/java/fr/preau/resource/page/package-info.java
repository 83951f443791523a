/** The library as everybody reads it, and the page behind a speaker's link. */
@NullMarked
package fr.preau.resource.page;

import org.jspecify.annotations.NullMarked;
