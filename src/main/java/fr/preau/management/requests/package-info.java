/** Requests to decide and waiting lists. */
@NullMarked
package fr.preau.management.requests;

import org.jspecify.annotations.NullMarked;
