package fr.preau.cycle.version;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.CycleContent;
import fr.preau.cycle.DayContent;
import fr.preau.cycle.Gauge;
import fr.preau.cycle.Seats;
import fr.preau.cycle.document.Remark;
import fr.preau.cycle.document.text.FullDays;
import fr.preau.platform.French;
import fr.preau.platform.centre.Centre;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Adds to a document's page what it leaves unsaid or cannot change: capacities, and days that people are on. */
@Component
class Completion {

    private final Seats seats;
    private final Centre centre;

    Completion(Seats seats, Centre centre) {
        this.seats = seats;
        this.centre = centre;
    }

    /** Whether that address belongs to another cycle, with people in it: a document without an address takes its title's. */
    boolean isAnother(Cycle cycle, CycleContent content) {
        var known = cycle.content().dates();
        return content.dates().stream().noneMatch(known::contains)
                && !seats.everTaken(cycle.days().stream().map(Cycle.Day::id).toList())
                        .isEmpty();
    }

    /** The page with a capacity for each day, and the days that cannot go; says so in the remarks. */
    CycleContent of(CycleContent content, Optional<Cycle> existing, List<Remark> remarks) {
        var days = new ArrayList<DayContent>();
        for (var day : content.days()) {
            var known = existing.flatMap(cycle -> cycle.days().stream()
                    .filter(other -> other.content().date().equals(day.date()))
                    .findFirst());
            days.add(known.map(old -> keeping(old, day, remarks)).orElseGet(() -> fresh(content, day, remarks)));
        }
        existing.ifPresent(cycle -> days.addAll(kept(cycle, content, remarks)));
        days.sort(Comparator.comparing(DayContent::date));
        return content.withDays(days);
    }

    private DayContent keeping(Cycle.Day old, DayContent day, List<Remark> remarks) {
        var gauge = seats.gauges(List.of(old.id())).getOrDefault(old.id(), Gauge.NONE);
        var wanted = day.capacity().orElse(gauge.capacity());
        if (wanted < gauge.capacity() && wanted < gauge.held()) {
            remarks.add(new Remark(
                    0,
                    "La jauge du %s n’a pas été ramenée à %d : %s déjà prises. Elle est inchangée."
                            .formatted(
                                    French.day(day.date()),
                                    wanted,
                                    French.count(gauge.held(), "place est", "places sont"))));
            return day.withCapacity(gauge.capacity());
        }
        return day.withCapacity(wanted);
    }

    private DayContent fresh(CycleContent content, DayContent day, List<Remark> remarks) {
        if (day.capacity().isPresent()) {
            return day;
        }
        if (FullDays.claimed(content.announcementMarkdown(), content.dates())
                .full()
                .contains(day.date())) {
            remarks.add(new Remark(
                    0,
                    "Le document dit la journée du %s complète sans donner sa jauge : elle est à 0 place, donc complète. Écrivez « Jauge : 60 places » sous son titre, ou changez-la dans l’espace de l’équipe."
                            .formatted(French.day(day.date()))));
            return day.withCapacity(0);
        }
        remarks.add(new Remark(
                0,
                "Jauge du %s non donnée : %s. Pour une autre, écrivez « Jauge : 80 places » sous le titre de la journée."
                        .formatted(
                                French.day(day.date()),
                                French.count(centre.defaults().capacity(), "place", "places"))));
        return day.withCapacity(centre.defaults().capacity());
    }

    private List<DayContent> kept(Cycle cycle, CycleContent content, List<Remark> remarks) {
        var gone = cycle.days().stream()
                .filter(day -> !content.dates().contains(day.content().date()))
                .toList();
        var taken = seats.everTaken(gone.stream().map(Cycle.Day::id).toList());
        var kept = gone.stream()
                .filter(day -> taken.contains(day.id()))
                .map(Cycle.Day::content)
                .toList();
        kept.forEach(day -> remarks.add(new Remark(
                0,
                "La journée du %s n’est plus dans le document mais des personnes y sont inscrites : elle est gardée. Pour l’annuler, gardez son titre et écrivez « État : annulée » dessous."
                        .formatted(French.day(day.date())))));
        return kept;
    }
}
