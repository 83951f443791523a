package fr.preau.governance;

import fr.preau.platform.French;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;

/** Whether a body keeps its rhythm; what is done of what follows is told apart from what was dropped. */
public record BodyRhythm(int minimum, Optional<LocalDate> last, int done, int dropped, int open) {

    private static final int YEAR = 365;

    static BodyRhythm of(Body body, Collection<Sitting> sittings, Collection<FollowUp> followUps) {
        return new BodyRhythm(
                body.minimum(),
                sittings.stream()
                        .filter(one -> one.state().took())
                        .map(Sitting::on)
                        .max(LocalDate::compareTo),
                count(followUps, FollowUp.State.DONE),
                count(followUps, FollowUp.State.DROPPED),
                count(followUps, FollowUp.State.OPEN));
    }

    private static int count(Collection<FollowUp> followUps, FollowUp.State state) {
        return (int) followUps.stream().filter(one -> one.state() == state).count();
    }

    /** The last day by which its minimum is kept; none before its first sitting. */
    public Optional<LocalDate> due() {
        return last.map(day -> day.plusDays(YEAR / minimum));
    }

    /** One plain sentence, in French. */
    public String sentence(LocalDate today) {
        return sittings(today) + followed();
    }

    private String sittings(LocalDate today) {
        if (last.isEmpty()) {
            return "Aucune séance ne s’est encore tenue.";
        }
        var days = ChronoUnit.DAYS.between(last.get(), today);
        var since = days == 0 ? "aujourd’hui" : "il y a " + French.count(days, "jour", "jours");
        var due = due().orElseThrow();
        return "Dernière séance %s, le %s ; %s le %s."
                .formatted(
                        since,
                        French.date(last.get()),
                        today.isAfter(due)
                                ? "la suivante était attendue au plus tard"
                                : "la suivante est attendue au plus tard",
                        French.date(due));
    }

    private String followed() {
        var live = done + open;
        if (live == 0) {
            return "";
        }
        return " Suites données : %d sur %d, soit %s %%%s."
                .formatted(
                        done,
                        live,
                        tenths(Math.round(done * 1000.0 / live)),
                        dropped == 0 ? "" : " ; " + French.count(dropped, "abandonnée à part", "abandonnées à part"));
    }

    private static String tenths(long thousandths) {
        return thousandths / 10 + "," + thousandths % 10;
    }
}
