/** What was shared of a cycle as organisers see it: speakers' links, what is to be looked at, syntheses. */
@NullMarked
package fr.preau.management.resource;

import org.jspecify.annotations.NullMarked;
