/** The organisers' list: filters, columns, spreadsheets out, gestures on many rows. */
@NullMarked
package fr.preau.management.list;

import org.jspecify.annotations.NullMarked;
