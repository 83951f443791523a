package fr.preau.management.list;

import fr.preau.cycle.CycleBriefs;
import fr.preau.cycle.CycleBriefs.Brief;
import fr.preau.management.list.Column.Line;
import fr.preau.management.spreadsheet.Spreadsheet;
import fr.preau.platform.Settings;
import fr.preau.registration.Selection;
import fr.preau.registration.list.RegistrationList;
import fr.preau.registration.list.RegistrationList.Row;
import fr.preau.registration.list.RegistrationList.Sort;
import fr.preau.registration.list.WorkshopsOfPlaces;
import fr.preau.registration.rules.Questions;
import fr.preau.registration.rules.Questions.Answered;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes a selection into a spreadsheet, some rows at a time: never more of them in memory. */
@Component
class Export {

    private static final int AT_ONCE = 500;

    private final RegistrationList list;
    private final Questions questions;
    private final WorkshopsOfPlaces workshops;
    private final CycleBriefs cycles;
    private final Settings settings;

    Export(
            RegistrationList list,
            Questions questions,
            WorkshopsOfPlaces workshops,
            CycleBriefs cycles,
            Settings settings) {
        this.workshops = workshops;
        this.list = list;
        this.questions = questions;
        this.cycles = cycles;
        this.settings = settings;
    }

    @Transactional(readOnly = true)
    public void write(Selection selection, Sort sort, Set<Column> chosen, Spreadsheet sheet) throws IOException {
        var briefs = cycles.all();
        var choosing = chosen.contains(Column.WORKSHOPS) && workshops.any(days(selection, briefs));
        var columns = Column.all(selection.cycle().isPresent()).stream()
                .filter(column -> chosen.contains(column) && column != Column.REPLIES)
                .filter(column -> column != Column.WORKSHOPS || choosing)
                .toList();
        var asked = chosen.contains(Column.REPLIES) ? asked(selection, briefs) : Map.<String, Set<Long>>of();
        var headings = new ArrayList<>(columns.stream().map(Column::heading).toList());
        headings.addAll(asked.keySet());
        sheet.headings(headings);
        try (var rows = list.all(selection, sort)) {
            rows.gather(Gatherers.windowFixed(AT_ONCE)).forEach(some -> {
                var answers = asked.isEmpty() ? Map.<Long, List<Answered>>of() : answers(some);
                var theirs = choosing ? workshops.by(some) : WorkshopsOfPlaces.NONE;
                some.forEach(row -> sheet.write(cells(
                        line(row, briefs, theirs.of(row)),
                        columns,
                        asked,
                        answers.getOrDefault(row.registrationId(), List.of()))));
            });
        }
        sheet.finish();
    }

    private static List<Long> days(Selection selection, Map<Long, Brief> briefs) {
        return briefs.values().stream()
                .filter(brief ->
                        selection.cycle().isEmpty() || selection.cycle().get().equals(brief.id()))
                .flatMap(brief -> brief.days().stream().map(CycleBriefs.Day::id))
                .toList();
    }

    /** The questions by their words: what several cycles ask in the same words is one column. */
    private Map<String, Set<Long>> asked(Selection selection, Map<Long, Brief> briefs) {
        var cyclesConcerned = selection.cycle().map(List::of).orElseGet(() -> List.copyOf(briefs.keySet()));
        return cyclesConcerned.stream()
                .flatMap(cycle -> questions.everAnswered(cycle).stream())
                .collect(Collectors.groupingBy(
                        question -> question.wording().label(),
                        LinkedHashMap::new,
                        Collectors.mapping(Questions.Question::id, Collectors.toSet())));
    }

    private Map<Long, List<Answered>> answers(List<Row> rows) {
        return questions.answers(
                rows.stream().map(Row::registrationId).distinct().toList());
    }

    private Line line(Row row, Map<Long, Brief> briefs, List<String> theirs) {
        var brief = Optional.ofNullable(briefs.get(row.cycleId())).orElseThrow();
        var day = brief.day(row.dayId()).orElseThrow();
        return new Line(
                row,
                brief.title(),
                day.date(),
                day.held(),
                String.join(" ; ", theirs),
                LocalDateTime.ofInstant(row.registeredAt(), settings.zone()));
    }

    private static List<Object> cells(
            Line line, List<Column> columns, Map<String, Set<Long>> asked, List<Answered> answers) {
        var cells = new ArrayList<Object>();
        columns.forEach(column -> cells.add(column.cell(line)));
        asked.values()
                .forEach(question -> cells.add(answers.stream()
                        .filter(answer -> question.contains(answer.question()))
                        .map(Answered::text)
                        .findFirst()
                        .orElse("")));
        return cells;
    }
}
