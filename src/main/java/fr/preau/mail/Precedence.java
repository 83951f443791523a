package fr.preau.mail;

/** Somebody who is served before mail is written: people who wait for an answer on their screen. */
public interface Precedence {

    /** Whether there is a line of them at this moment. */
    boolean crowded();
}
