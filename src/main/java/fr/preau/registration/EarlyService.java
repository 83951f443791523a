package fr.preau.registration;

/** How somebody is served before their turn. */
public enum EarlyService {
    /** The next seat that comes free is theirs. */
    HEAD_OF_LINE,
    /** The day gets one more seat, for them. */
    ONE_MORE_SEAT
}
