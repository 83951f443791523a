/**
 * The organisers' list on their screen: filters, columns, spreadsheets out, gestures on many rows. Its rows come from
 * {@code registration.list.RegistrationList}.
 */
@NullMarked
package fr.preau.management.list;

import org.jspecify.annotations.NullMarked;
