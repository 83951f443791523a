/** What each of the team is told of a cycle by mail: each registration, a summary a day, only what is to decide. */
@NullMarked
package fr.preau.management.notice;

import org.jspecify.annotations.NullMarked;
