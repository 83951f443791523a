package fr.preau.management.journal;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycles;
import fr.preau.cycle.ShortNames;
import fr.preau.management.BackOfficeLayout;
import fr.preau.management.journal.JournalView.Choice;
import fr.preau.platform.Settings;
import fr.preau.registration.person.People;
import fr.preau.staff.access.Team;
import fr.preau.staff.journal.AuditAction;
import fr.preau.staff.journal.Journal;
import fr.preau.staff.journal.Journal.Filter;
import fr.preau.staff.journal.JournalLine;
import fr.preau.staff.journal.Journaled;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What the team did: the latest first, looked through, and as a file. */
@Controller
class JournalPages {

    private static final int PAGE_SIZE = 50;
    private static final int AT_ONCE = 500;

    /** Words that name more people than that are about nobody. */
    private static final int MOST_PEOPLE = 1_000;

    private final Journal journal;
    private final Team team;
    private final Cycles cycles;
    private final ShortNames shortNames;
    private final People people;
    private final TransactionTemplate transaction;
    private final Settings settings;
    private final BackOfficeLayout layout;

    JournalPages(
            Journal journal,
            Team team,
            Cycles cycles,
            ShortNames shortNames,
            People people,
            TransactionTemplate transaction,
            Settings settings,
            BackOfficeLayout layout) {
        this.journal = journal;
        this.team = team;
        this.cycles = cycles;
        this.shortNames = shortNames;
        this.people = people;
        this.transaction = transaction;
        this.settings = settings;
        this.layout = layout;
    }

    @GetMapping(JournalForm.PATH)
    View show(@RequestParam Map<String, String> sent) {
        var form = JournalForm.of(sent);
        var before = Optional.ofNullable(sent.get("avant"))
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf);
        var lines = journal.some(filter(form), before, PAGE_SIZE + 1);
        var shown = lines.subList(0, Math.min(PAGE_SIZE, lines.size()));
        var words = words(shortNames.ofAny());
        var view = new JournalView(
                words.rows(shown, names(shown)),
                form,
                team.all().stream()
                        .map(member -> new Choice(Long.toString(member.id()), member.name()))
                        .toList(),
                words.cycles().stream()
                        .map(cycle -> new Choice(Long.toString(cycle.id()), cycle.title()))
                        .toList(),
                form.wrong(),
                lines.size() > PAGE_SIZE
                        ? Optional.of(form.at(
                                JournalForm.PATH,
                                Map.of("avant", Long.toString(shown.getLast().id()))))
                        : Optional.empty(),
                form.at(JournalForm.PATH + ".csv", Map.of()));
        return layout.page(
                HttpStatus.OK, BackOfficeLayout.Section.JOURNAL, "Journal", "journal/journal", view, Optional.empty());
    }

    @GetMapping(JournalForm.PATH + ".csv")
    @Journaled(AuditAction.JOURNAL_TAKEN)
    void spreadsheet(@RequestParam Map<String, String> sent, HttpServletResponse response) throws IOException {
        var filter = filter(JournalForm.of(sent));
        response.setContentType("text/csv;charset=utf-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"journal.csv\"");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        var sheet = new JournalSpreadsheet(response.getWriter());
        var words = words(Cycle::title);
        transaction.executeWithoutResult(_ -> {
            try (Stream<JournalLine> lines = journal.all(filter)) {
                lines.gather(Gatherers.windowFixed(AT_ONCE))
                        .forEach(window -> sheet.write(words.rows(window, names(window))));
            }
        });
        sheet.end();
    }

    private Filter filter(JournalForm form) {
        return form.filter(people.named(form.words(), MOST_PEOPLE), settings.zone());
    }

    private JournalWords words(Function<Cycle, String> called) {
        return new JournalWords(cycles.all(), settings.zone(), called);
    }

    private Map<Long, String> names(List<JournalLine> lines) {
        return people.names(lines.stream()
                .flatMap(line -> line.registration().stream())
                .distinct()
                .toList());
    }
}
