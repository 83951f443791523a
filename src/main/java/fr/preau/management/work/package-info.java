/**
 * What an organiser asks for and that takes more than two seconds: it goes on by itself, and its page says how far it
 * is and stops it. Table: {@code long_work}.
 */
@NullMarked
package fr.preau.management.work;

import org.jspecify.annotations.NullMarked;
