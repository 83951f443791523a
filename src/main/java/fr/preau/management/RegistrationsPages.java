package fr.preau.management;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.CycleViews;
import fr.preau.cycle.Cycles;
import fr.preau.management.Desktop.Section;
import fr.preau.management.RegistrationsView.DayTab;
import fr.preau.platform.Settings;
import fr.preau.registration.By;
import fr.preau.registration.Desk;
import fr.preau.registration.RegistrationList;
import fr.preau.registration.RegistrationList.Filter;
import fr.preau.registration.RegistrationList.Row;
import fr.preau.registration.Withdrawal;
import fr.preau.registration.Writing;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Who is registered for a cycle: the list by day, its search, its spreadsheet, and a withdrawal. */
@Controller
@RequestMapping("/gestion/cycles/{slug}")
class RegistrationsPages {

    private static final int PAGE_SIZE = 50;

    private final Cycles cycles;
    private final CycleViews views;
    private final RegistrationList list;
    private final Desk desk;
    private final TransactionTemplate transaction;
    private final Settings settings;
    private final Desktop desktop;

    RegistrationsPages(
            Cycles cycles,
            CycleViews views,
            RegistrationList list,
            Desk desk,
            TransactionTemplate transaction,
            Settings settings,
            Desktop desktop) {
        this.cycles = cycles;
        this.views = views;
        this.list = list;
        this.desk = desk;
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
        var filter = new Filter(cycle.id(), day, search.replace("\0", ""));
        var total = list.count(filter);
        var pages = Math.max(1, (total + PAGE_SIZE - 1) / PAGE_SIZE);
        var shown = Math.clamp(page, 1, pages);
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
                list.page(filter, PAGE_SIZE, shown).stream()
                        .map(row -> row(cycle, row))
                        .toList(),
                total,
                shown,
                pages);
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
        var sheet = new Spreadsheet(response.getWriter(), settings.zone());
        transaction.executeWithoutResult(_ -> {
            try (var rows = list.all(new Filter(cycle.id(), day, search.replace("\0", "")))) {
                rows.forEach(row -> sheet.write(row, date(cycle, row.dayId())));
            }
        });
        response.flushBuffer();
    }

    @GetMapping("/inscriptions/{registration}/desistement/{day}")
    View askWithdrawal(@PathVariable String slug, @PathVariable long registration, @PathVariable long day) {
        var cycle = cycle(slug);
        var row = list.row(cycle.id(), registration, day).orElseThrow(RegistrationsPages::notFound);
        var person = row.person();
        return desktop.page(
                HttpStatus.OK,
                Section.CYCLES,
                "Désister une personne",
                "withdraw",
                new WithdrawPersonView(
                        slug,
                        cycle.title(),
                        person.fullName(),
                        person.email(),
                        date(cycle, day),
                        "/gestion/cycles/%s/inscriptions/%d/desistement/%d".formatted(slug, registration, day)),
                Optional.empty());
    }

    @PostMapping("/inscriptions/{registration}/desistement/{day}")
    View withdraw(
            @PathVariable String slug,
            @PathVariable long registration,
            @PathVariable long day,
            @RequestParam(defaultValue = "false") boolean notify) {
        list.row(cycle(slug).id(), registration, day).orElseThrow(RegistrationsPages::notFound);
        var by = new By.Organiser(Desktop.account().email());
        var done = switch (desk.withdraw(registration, day, by, notify ? Writing.BY_MAIL : Writing.NONE)) {
            case Withdrawal.Done _ -> Done.WITHDRAWN;
            case Withdrawal.NothingToGiveBack _ -> Done.NOTHING;
            case Withdrawal.TooLate _ -> Done.TOO_LATE;
        };
        return new RedirectView(done.at("/gestion/cycles/" + slug));
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
