/** What people of a cycle say to each other, as organisers read and moderate it. */
@NullMarked
package fr.preau.management.exchange;

import org.jspecify.annotations.NullMarked;
