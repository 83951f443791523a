/**
 * People as organisers read them: {@code RegistrationList} is the one list, by a selection, that screens, spreadsheets
 * and messages take ({@code management.list} shows it); the file of one person, the tallies.
 */
@NullMarked
package fr.preau.registration.list;

import org.jspecify.annotations.NullMarked;
