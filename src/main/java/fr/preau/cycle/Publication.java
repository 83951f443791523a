package fr.preau.cycle;

import fr.preau.cycle.DayContent.Status;
import fr.preau.cycle.Seats.Resizing;
import fr.preau.cycle.document.CycleDocument;
import fr.preau.cycle.document.Defaults;
import fr.preau.cycle.document.FullDays;
import fr.preau.cycle.document.Reading;
import fr.preau.cycle.document.Remark;
import fr.preau.platform.Changes;
import fr.preau.platform.French;
import fr.preau.platform.Settings;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes pages of documents, documents of pages, and decides who sees a page. */
@Service
public class Publication {

    private final Cycles cycles;
    private final Days days;
    private final Seats seats;
    private final TransactionTemplate transaction;
    private final Changes changes;
    private final Settings settings;
    private final Clock clock;

    Publication(
            Cycles cycles,
            Days days,
            Seats seats,
            TransactionTemplate transaction,
            Changes changes,
            Settings settings,
            Clock clock) {
        this.cycles = cycles;
        this.days = days;
        this.seats = seats;
        this.transaction = transaction;
        this.changes = changes;
        this.settings = settings;
        this.clock = clock;
    }

    /** What came of a document. */
    public sealed interface Import {

        /** What its author should look at, by line; line 0 speaks of the whole document. */
        List<Remark> remarks();

        /** The page is there. */
        record Imported(String slug, boolean created, List<Remark> remarks) implements Import {}

        /** Nothing was changed. */
        record Refused(String reason, int line, List<Remark> remarks) implements Import {}
    }

    /** Whether an import also makes the page public. */
    public enum Visibility {
        PUBLISHED,
        AS_IT_IS
    }

    /** Makes or updates the cycle that the document describes. No registration is lost by it. */
    public Import read(String document, Visibility visibility) {
        var today = LocalDate.ofInstant(clock.instant(), settings.zone());
        return switch (CycleDocument.read(document, new Defaults(today, settings.zone()))) {
            case Reading.Refused(var reason, var line, var remarks) -> new Import.Refused(reason, line, remarks);
            case Reading.Read(var content, var remarks) -> save(content, remarks, visibility);
        };
    }

    private Import save(CycleContent content, List<Remark> remarks, Visibility visibility) {
        var all = new ArrayList<>(remarks);
        var existing = cycles.withSlug(content.slug());
        if (existing.filter(cycle -> anotherCycle(cycle, content)).isPresent()) {
            return new Import.Refused(
                    "L’adresse /rencontre/%s est déjà celle d’une rencontre à d’autres dates, où des personnes sont inscrites. Ajoutez au titre une autre adresse : (/rencontre/autre-adresse)."
                            .formatted(content.slug()),
                    1,
                    List.copyOf(all));
        }
        transaction.executeWithoutResult(_ -> {
            var id = existing.map(cycle -> update(cycle, content, all)).orElseGet(() -> create(content, all));
            if (visibility == Visibility.PUBLISHED) {
                cycles.setState(id, Cycle.State.PUBLISHED);
            }
            changes.tell(Changes.What.CYCLES);
        });
        existing.ifPresent(cycle -> {
            resize(cycle, content, all);
            promoteOnDaysHeldAgain(cycle, content);
        });
        return new Import.Imported(content.slug(), existing.isEmpty(), List.copyOf(all));
    }

    private long create(CycleContent content, List<Remark> remarks) {
        var id = cycles.insert(content);
        content.days().forEach(day -> insertDay(id, content, day, remarks));
        return id;
    }

    private long update(Cycle cycle, CycleContent content, List<Remark> remarks) {
        cycles.update(cycle.id(), content);
        var known = cycle.days().stream()
                .collect(Collectors.toMap(day -> day.content().date(), Function.identity()));
        content.days().forEach(day -> {
            if (known.containsKey(day.date())) {
                days.update(known.get(day.date()).id(), day);
            } else {
                insertDay(cycle.id(), content, day, remarks);
            }
        });
        removeDays(known, content, remarks);
        return cycle.id();
    }

    private void insertDay(long cycleId, CycleContent content, DayContent day, List<Remark> remarks) {
        var id = days.insert(cycleId, day);
        if (day.capacity().isPresent()) {
            seats.open(id, day.capacity().getAsInt());
        } else if (FullDays.claimed(content.announcementMarkdown(), dates(content))
                .full()
                .contains(day.date())) {
            seats.open(id, 0);
            remarks.add(new Remark(
                    0,
                    "Le document dit la journée du %s complète sans donner sa jauge : elle est à 0 place, donc complète. Écrivez « Jauge : 60 places » sous son titre, ou changez-la dans l’espace de l’équipe."
                            .formatted(French.day(day.date()))));
        } else {
            seats.open(id, settings.capacity());
            remarks.add(new Remark(
                    0,
                    "Jauge du %s non donnée : %s. Pour une autre, écrivez « Jauge : 80 places » sous le titre de la journée."
                            .formatted(French.day(day.date()), French.count(settings.capacity(), "place", "places"))));
        }
    }

    private void removeDays(Map<LocalDate, Cycle.Day> known, CycleContent content, List<Remark> remarks) {
        var gone = new HashSet<>(known.keySet());
        gone.removeAll(dates(content));
        var taken =
                seats.everTaken(gone.stream().map(date -> known.get(date).id()).toList());
        days.delete(gone.stream()
                .map(date -> known.get(date).id())
                .filter(id -> !taken.contains(id))
                .toList());
        gone.stream()
                .filter(date -> taken.contains(known.get(date).id()))
                .sorted()
                .forEach(date -> remarks.add(new Remark(
                        0,
                        "La journée du %s n’est plus dans le document mais des personnes y sont inscrites : elle est gardée. Pour l’annuler, gardez son titre et écrivez « État : annulée » dessous."
                                .formatted(French.day(date)))));
    }

    private void resize(Cycle cycle, CycleContent content, List<Remark> remarks) {
        cycle.days()
                .forEach(day -> content.days().stream()
                        .filter(wanted -> wanted.date().equals(day.content().date()))
                        .filter(wanted -> wanted.capacity().isPresent()
                                && !wanted.capacity().equals(day.content().capacity()))
                        .forEach(wanted -> {
                            if (seats.resize(day.id(), wanted.capacity().getAsInt())
                                    instanceof Resizing.BelowHeld(var held)) {
                                remarks.add(new Remark(
                                        0,
                                        "La jauge du %s n’a pas été ramenée à %d : %s déjà prises. Elle est inchangée."
                                                .formatted(
                                                        French.day(wanted.date()),
                                                        wanted.capacity().getAsInt(),
                                                        French.count(held, "place est", "places sont"))));
                            }
                        }));
    }

    /** Seats given back while a day was cancelled go to those who waited; setting its capacity anew does that. */
    private void promoteOnDaysHeldAgain(Cycle cycle, CycleContent content) {
        cycle.days().stream()
                .filter(day -> day.content().status() == Status.CANCELLED)
                .filter(day -> content.days().stream()
                        .anyMatch(wanted ->
                                wanted.date().equals(day.content().date()) && wanted.status() != Status.CANCELLED))
                .forEach(day -> seats.resize(
                        day.id(), seats.gauges(List.of(day.id())).get(day.id()).capacity()));
    }

    /** Whether that address belongs to another cycle, with people in it: a document without an address takes its title's. */
    private boolean anotherCycle(Cycle cycle, CycleContent content) {
        var known = cycle.days().stream().map(day -> day.content().date()).toList();
        return dates(content).stream().noneMatch(known::contains)
                && !seats.everTaken(cycle.days().stream().map(Cycle.Day::id).toList())
                        .isEmpty();
    }

    private static List<LocalDate> dates(CycleContent content) {
        return content.days().stream().map(DayContent::date).toList();
    }

    /** The cycle's page as a document; importing it changes nothing. */
    public String write(Cycle cycle) {
        return CycleDocument.write(cycle.content());
    }

    /** Shows the page to everybody, or to organisers only. */
    public void show(Cycle cycle, Cycle.State state) {
        transaction.executeWithoutResult(_ -> {
            cycles.setState(cycle.id(), state);
            changes.tell(Changes.What.CYCLES);
        });
    }
}
