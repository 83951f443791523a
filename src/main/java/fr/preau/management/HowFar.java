package fr.preau.management;

import fr.preau.platform.French;
import java.time.Duration;
import java.time.LocalDateTime;

/** How far something is that takes its time, as pages say it. */
public final class HowFar {

    private static final int TO_THE_NEXT_MINUTE = 59;

    private HowFar() {}

    /** « 12 sur 41, fin vers 9 h 07 », at the pace of until now; no hour as long as there is nothing to go by. */
    public static String atThisPace(long done, long whole, Duration spent, LocalDateTime now) {
        return done == 0
                ? French.outOf(0, whole)
                : until(
                        done,
                        whole,
                        now.plus(spent.multipliedBy(Math.max(0, whole - done)).dividedBy(done)));
    }

    /** « 12 sur 41, fin vers 9 h 07 ». */
    public static String until(long done, long whole, LocalDateTime end) {
        return "%s, fin vers %s"
                .formatted(
                        French.outOf(done, whole),
                        French.hour(end.plusSeconds(TO_THE_NEXT_MINUTE).toLocalTime()));
    }
}
