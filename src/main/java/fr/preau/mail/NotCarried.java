package fr.preau.mail;

import fr.preau.mail.Fault.Answer;

/** A message was not taken, and what was answered. */
final class NotCarried extends Exception {

    private final transient Answer answer;

    NotCarried(Answer answer, Exception cause) {
        super(answer.words(), cause);
        this.answer = answer;
    }

    Answer answer() {
        return answer;
    }
}
