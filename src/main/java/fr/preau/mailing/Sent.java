package fr.preau.mailing;

/** What became of the wish to send a mailing. */
public sealed interface Sent {

    /** A message to each of so many is planned. */
    record Planned(int people) implements Sent {}

    /** Nothing was sent: the selection holds another number of people than was asked for. */
    record OtherNumber(int people) implements Sent {}

    /** Nothing was sent: somebody changed the text meanwhile. */
    record Overtaken() implements Sent {}

    /** Nothing more was sent: it was sent before. */
    record Already() implements Sent {}
}
