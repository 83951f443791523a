package fr.preau.management;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.CycleViews;
import fr.preau.cycle.Cycles;
import fr.preau.management.Desktop.Section;
import fr.preau.management.RegistrationsView.DayTab;
import fr.preau.platform.French;
import fr.preau.platform.Settings;
import fr.preau.registration.OpenLists;
import fr.preau.registration.Questions;
import fr.preau.registration.RegistrationList;
import fr.preau.registration.RegistrationList.Row;
import fr.preau.registration.Selection;
import fr.preau.staff.Deed;
import fr.preau.staff.Journaled;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Gatherers;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** Who is registered for a cycle: the list by day, its search and its spreadsheet. */
@Controller
@RequestMapping("/gestion/cycles/{slug}")
class RegistrationsPages {

    private static final int PAGE_SIZE = 50;

    /** To count further would cost more than to show. */
    private static final int COUNTED = 1_000;

    private static final int ANSWERS_AT_ONCE = 500;

    private final Cycles cycles;
    private final CycleViews views;
    private final RegistrationList list;
    private final Questions questions;
    private final OpenLists lists;
    private final TransactionTemplate transaction;
    private final Settings settings;
    private final Desktop desktop;

    RegistrationsPages(
            Cycles cycles,
            CycleViews views,
            RegistrationList list,
            Questions questions,
            OpenLists lists,
            TransactionTemplate transaction,
            Settings settings,
            Desktop desktop) {
        this.cycles = cycles;
        this.views = views;
        this.list = list;
        this.questions = questions;
        this.lists = lists;
        this.transaction = transaction;
        this.settings = settings;
        this.desktop = desktop;
    }

    @GetMapping
    View show(
            @PathVariable String slug,
            @RequestParam(name = "jour", required = false) Optional<Long> day,
            @RequestParam(name = "q", defaultValue = "") String search,
            @RequestParam(name = "page", defaultValue = "1") int page,
            @RequestParam(name = "fait", defaultValue = "") String done) {
        var cycle = cycle(slug);
        var selection = selection(cycle, day, search);
        var total = list.count(selection, COUNTED + 1);
        var pages =
                Optional.of(Math.max(1, (total + PAGE_SIZE - 1) / PAGE_SIZE)).filter(_ -> total <= COUNTED);
        var shown = Math.clamp(page, 1, pages.orElse(Integer.MAX_VALUE / PAGE_SIZE));
        var rows = list.some(selection, PAGE_SIZE + 1, (shown - 1) * PAGE_SIZE);
        var view = new RegistrationsView(
                slug,
                cycle.title(),
                CyclesPages.state(cycle),
                cycle.visible(),
                views.days(cycle).stream()
                        .map(one -> new DayTab(
                                one.id(),
                                one.date(),
                                one.capacity() - one.remaining(),
                                one.capacity(),
                                CyclesPages.word(one.availability())))
                        .toList(),
                day,
                search,
                rows.stream().limit(PAGE_SIZE).map(row -> row(cycle, row)).toList(),
                total > COUNTED
                        ? "plus de " + French.count(COUNTED, "inscription", "inscriptions")
                        : French.count(total, "inscription", "inscriptions"),
                shown,
                pages,
                rows.size() > PAGE_SIZE,
                lists.requests(cycle.id()),
                lists.waiting(cycle.id()));
        return desktop.page(HttpStatus.OK, Section.CYCLES, cycle.title(), "registrations", view, Done.of(done));
    }

    private RegistrationsView.Row row(Cycle cycle, Row row) {
        var person = row.person();
        return new RegistrationsView.Row(
                row.registrationId(),
                row.dayId(),
                person.lastName(),
                person.firstName(),
                person.email(),
                person.phone(),
                person.organisation(),
                person.profile().label(),
                person.department(),
                date(cycle, row.dayId()),
                row.state().label(),
                LocalDateTime.ofInstant(row.registeredAt(), settings.zone()),
                row.withdrawable());
    }

    @GetMapping("/inscriptions.csv")
    @Journaled(Deed.LIST_TAKEN)
    void spreadsheet(
            @PathVariable String slug,
            @RequestParam(name = "jour", required = false) Optional<Long> day,
            @RequestParam(name = "q", defaultValue = "") String search,
            HttpServletResponse response)
            throws IOException {
        var cycle = cycle(slug);
        response.setContentType("text/csv;charset=utf-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"inscriptions-" + slug + ".csv\"");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        var asked = questions.everAnswered(cycle.id());
        var sheet = new Spreadsheet(response.getWriter(), settings.zone(), asked);
        transaction.executeWithoutResult(_ -> {
            try (var rows = list.all(selection(cycle, day, search))) {
                rows.gather(Gatherers.windowFixed(ANSWERS_AT_ONCE)).forEach(window -> write(sheet, cycle, window));
            }
        });
        response.flushBuffer();
    }

    private void write(Spreadsheet sheet, Cycle cycle, List<Row> rows) {
        var answers = questions.answers(
                rows.stream().map(Row::registrationId).distinct().toList());
        rows.forEach(row ->
                sheet.write(row, date(cycle, row.dayId()), answers.getOrDefault(row.registrationId(), List.of())));
    }

    private static Selection selection(Cycle cycle, Optional<Long> day, String search) {
        var everybody = Selection.of(cycle.id()).searching(search.replace("\0", ""));
        return day.map(everybody::onDay).orElse(everybody);
    }

    private Cycle cycle(String slug) {
        return cycles.withSlug(slug).orElseThrow(RegistrationsPages::notFound);
    }

    private static LocalDate date(Cycle cycle, long day) {
        return cycle.day(day)
                .orElseThrow(RegistrationsPages::notFound)
                .content()
                .date();
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
