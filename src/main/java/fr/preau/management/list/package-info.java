/**
 * The organisers' list on their screen: filters, columns, spreadsheets out, gestures on many rows. Its rows come from
 * {@code registration.list}: a screen at a time from {@code PagedRegistrations}, all at once from {@code RegistrationList}.
 */
@NullMarked
package fr.preau.management.list;

import org.jspecify.annotations.NullMarked;
