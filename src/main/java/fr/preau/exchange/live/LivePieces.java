package fr.preau.exchange.live;

/** Who makes what the readers of a day's live pages are told. */
public interface LivePieces {

    /** As it is now, by the tables. */
    Live of(long day);
}
