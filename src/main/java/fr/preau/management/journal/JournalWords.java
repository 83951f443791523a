package fr.preau.management.journal;

import fr.preau.cycle.Cycle;
import fr.preau.management.journal.JournalView.Link;
import fr.preau.management.journal.JournalView.Row;
import fr.preau.staff.journal.AuditAction;
import fr.preau.staff.journal.JournalLine;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The numbers of the journal as what they name today. */
final class JournalWords {

    private final Map<Long, Cycle> cycles;
    private final ZoneId zone;
    private final Function<Cycle, String> called;

    /** @param called what a cycle is called, asked for each line that is about it */
    JournalWords(List<Cycle> cycles, ZoneId zone, Function<Cycle, String> called) {
        this.cycles = cycles.stream().collect(Collectors.toMap(Cycle::id, Function.identity()));
        this.zone = zone;
        this.called = called;
    }

    /** The latest first. */
    List<Cycle> cycles() {
        return cycles.values().stream()
                .sorted(Comparator.comparing(Cycle::id).reversed())
                .toList();
    }

    /** @param names of the people concerned, by registration; whoever has none is no longer known */
    List<Row> rows(List<JournalLine> lines, Map<Long, String> names) {
        return lines.stream().map(line -> row(line, names)).toList();
    }

    private Row row(JournalLine line, Map<Long, String> names) {
        var cycle = line.cycle().flatMap(id -> Optional.ofNullable(cycles.get(id)));
        return new Row(
                LocalDateTime.ofInstant(line.at(), zone),
                line.by().isEmpty() ? "Quelqu’un de l’équipe" : line.by(),
                line.deed().map(AuditAction::label).orElse("Geste d’une autre version de Préau"),
                line.cycle().map(_ -> cycle.map(this::link).orElse(nowhere("Cycle effacé"))),
                line.registration().map(id -> person(id, cycle, names)),
                line.day().flatMap(id -> date(cycle, id)),
                line.note());
    }

    private Link link(Cycle cycle) {
        return new Link(called.apply(cycle), Optional.of("/gestion/cycles/" + cycle.slug()));
    }

    private static Link person(long id, Optional<Cycle> cycle, Map<Long, String> names) {
        return Optional.ofNullable(names.get(id))
                .map(name -> new Link(name, cycle.map(one -> "/gestion/cycles/" + one.slug() + "/inscriptions/" + id)))
                .orElse(nowhere("Personne dont la fiche est effacée"));
    }

    private static Link nowhere(String words) {
        return new Link(words, Optional.empty());
    }

    private Optional<LocalDate> date(Optional<Cycle> cycle, long day) {
        return cycle.stream()
                .flatMap(one -> one.day(day).stream())
                .map(one -> one.content().date())
                .findFirst();
    }
}
