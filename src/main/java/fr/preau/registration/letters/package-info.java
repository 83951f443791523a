/**
 * What Préau writes to people about their registration, and when it reminds them: {@code SeatLetters} when a seat is given
 * back (a withdrawal), passed on or offered, {@code AnswerLetters} what a form was answered, {@code DayLetters} about a day.
 */
@NullMarked
package fr.preau.registration.letters;

import org.jspecify.annotations.NullMarked;
