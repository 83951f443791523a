package fr.preau.management.figures;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycles;
import fr.preau.management.BackOfficeLayout;
import fr.preau.management.BackOfficeLayout.Section;
import fr.preau.management.figures.Charts.Years;
import fr.preau.platform.web.Attachment;
import fr.preau.staff.journal.AuditAction;
import fr.preau.staff.journal.Journaled;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** A cycle's dashboard, its spreadsheet and its report. */
@Controller
@RequestMapping("/gestion/cycles/{slug}")
class CycleFiguresPages {

    private static final int ORGANISATIONS = 15;

    private final Cycles cycles;
    private final FiguresReader reader;
    private final ReportPaper paper;
    private final BackOfficeLayout layout;

    CycleFiguresPages(Cycles cycles, FiguresReader reader, ReportPaper paper, BackOfficeLayout layout) {
        this.cycles = cycles;
        this.reader = reader;
        this.paper = paper;
        this.layout = layout;
    }

    @GetMapping("/tableau-de-bord")
    View show(@PathVariable String slug) {
        var figures = reader.cycle(cycle(slug));
        return layout.page(
                HttpStatus.OK,
                Section.CYCLES,
                "Tableau de bord, " + figures.cycle().title(),
                "figures/cycle",
                view(figures),
                Optional.empty());
    }

    @GetMapping("/tableau-de-bord.csv")
    @Journaled(AuditAction.FIGURES_TAKEN)
    ResponseEntity<byte[]> spreadsheet(@PathVariable String slug) {
        return Attachment.text(
                "csv",
                "tableau-de-bord-" + slug + ".csv",
                FiguresSpreadsheet.of(FiguresLines.of(reader.cycle(cycle(slug)))));
    }

    @GetMapping("/rapport.pdf")
    @Journaled(AuditAction.FIGURES_TAKEN)
    ResponseEntity<byte[]> report(@PathVariable String slug) {
        return Attachment.pdf("rapport-" + slug + ".pdf", paper.print(CycleReport.of(reader.cycle(cycle(slug)))));
    }

    private static CycleDashboardView view(CycleFigures figures) {
        return new CycleDashboardView(
                figures.cycle().slug(),
                FigureSentences.cycle(figures),
                figures.people().people(),
                figures.sums(),
                figures.requests(),
                figures.troubles(),
                figures.days().stream()
                        .map(day -> new CycleDashboardView.Day(
                                day.date(),
                                day.held(),
                                day.gauge().held(),
                                day.gauge().capacity(),
                                day.gauge().waiting(),
                                day.turnout()))
                        .toList(),
                figures.workshops(),
                figures.answers(),
                charts(figures),
                figures.rates().isEmpty() ? Optional.empty() : Optional.of(Charts.noShows(figures.rates())),
                figures.profiles(),
                figures.organisations().stream().limit(ORGANISATIONS).toList(),
                Math.max(0, figures.organisations().size() - ORGANISATIONS));
    }

    private static List<Chart> charts(CycleFigures figures) {
        var people = figures.people();
        if (people.people() == 0) {
            return List.of();
        }
        var charts = new ArrayList<Chart>();
        charts.add(Charts.arrivals(people, lastDrawn(figures)));
        charts.add(Charts.map(
                Charts.departments(people, Charts.NOBODY, figures.territory()), figures.territory(), Years.NONE));
        charts.add(Charts.profiles(Charts.profiles(people, Charts.NOBODY), Years.NONE));
        charts.add(Charts.kinds(Charts.kinds(people, Charts.NOBODY), Years.NONE));
        return charts;
    }

    /** Today, unless the cycle is over. */
    static LocalDate lastDrawn(CycleFigures figures) {
        var today = figures.at().toLocalDate();
        var lastDay = figures.days().getLast().date();
        return today.isBefore(lastDay) ? today : lastDay;
    }

    private Cycle cycle(String slug) {
        return cycles.withSlug(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
