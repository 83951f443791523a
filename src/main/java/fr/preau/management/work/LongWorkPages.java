package fr.preau.management.work;

import fr.preau.management.BackOfficeLayout;
import fr.preau.management.BackOfficeLayout.Section;
import fr.preau.management.HowFar;
import fr.preau.management.Lookup;
import fr.preau.management.work.LongWorkRows.Row;
import fr.preau.platform.Settings;
import fr.preau.staff.journal.ChangesNothing;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Says how far something is to whoever asked for it, and stops it. */
@Controller
@RequestMapping(LongWorks.PATH + "/{id}")
class LongWorkPages {

    /** A process that was not heard of for so long is no more. */
    private static final Duration SILENT = Duration.ofMinutes(2);

    private static final String LOST =
            "L’opération s’est arrêtée avec le serveur : ce qui était fait le reste. Reprenez-la, rien ne se fait deux fois.";

    private final LongWorkRows rows;
    private final BackOfficeLayout layout;
    private final Settings settings;
    private final Clock clock;

    LongWorkPages(LongWorkRows rows, BackOfficeLayout layout, Settings settings, Clock clock) {
        this.rows = rows;
        this.layout = layout;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping
    View show(@PathVariable UUID id, @RequestParam(name = "pause", defaultValue = "") String pause) {
        var row = rows.of(id, BackOfficeLayout.account().id()).orElseThrow(Lookup::nothing);
        var outcome = row.outcome().or(() -> lost(row));
        var view = new LongWorkView(
                row.title(),
                LongWorks.PATH + "/" + id,
                outcome.isPresent() ? Optional.empty() : Optional.of(progress(row)),
                outcome,
                row.stopping(),
                pause.isEmpty(),
                row.onwards());
        return layout.page(HttpStatus.OK, Section.REGISTRATIONS, row.title(), "work/work", view, Optional.empty());
    }

    @PostMapping("/arret")
    @ChangesNothing("what was done until then stands in the journal once it has stopped")
    View stop(@PathVariable UUID id) {
        rows.stop(id, BackOfficeLayout.account().id());
        return new RedirectView(LongWorks.PATH + "/" + id);
    }

    private Optional<String> lost(Row row) {
        return Optional.of(LOST)
                .filter(_ -> Duration.between(row.seen(), clock.instant()).compareTo(SILENT) > 0);
    }

    /** Said of the hour only once there is something to go by. */
    private String progress(Row row) {
        return row.done() == 0 && row.whole() == 0
                ? "C’est commencé."
                : HowFar.atThisPace(
                                row.done(),
                                row.whole(),
                                Duration.between(row.started(), row.seen()),
                                LocalDateTime.ofInstant(row.seen(), settings.zone()))
                        + ".";
    }
}
