package fr.preau.cycle;

/**
 * What a day is at a moment. {@link DayTiming#now} alone says it, and every screen asks there, so that no two of
 * them tell somebody different things of one day.
 */
public enum DayNow {
    /** Not held, whenever it was to be. */
    CANCELLED,
    /** Its last hour is past; or its date, if its programme gives no end. */
    OVER,
    /** It has begun. */
    UNDER_WAY,
    /** To come, and not for registration any more: the window has closed, or its organisers closed it. */
    CLOSED,
    /** To come, and its registration as well. */
    NOT_YET_OPEN,
    /** To come, every seat held. */
    FULL,
    /** To come, seats left. */
    OPEN;

    /** What that means to somebody who asks for a place. */
    public Availability availability() {
        return switch (this) {
            case CANCELLED -> Availability.CANCELLED;
            case OVER, UNDER_WAY -> Availability.PAST;
            case CLOSED -> Availability.CLOSED;
            case NOT_YET_OPEN -> Availability.NOT_YET_OPEN;
            case FULL -> Availability.FULL;
            case OPEN -> Availability.OPEN;
        };
    }

    /** Whether the day is, was or will be held. */
    public boolean held() {
        return this != CANCELLED;
    }

    /** Whether the day is held and has not begun. */
    public boolean toCome() {
        return switch (this) {
            case CLOSED, NOT_YET_OPEN, FULL, OPEN -> true;
            case CANCELLED, OVER, UNDER_WAY -> false;
        };
    }
}
