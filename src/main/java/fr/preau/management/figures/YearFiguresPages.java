package fr.preau.management.figures;

import fr.preau.cycle.Cycle;
import fr.preau.management.BackOfficeLayout;
import fr.preau.management.BackOfficeLayout.Section;
import fr.preau.management.figures.Charts.Years;
import fr.preau.management.figures.CyclesOfYear.OfCycle;
import fr.preau.management.figures.YearDashboardView.Row;
import fr.preau.management.figures.YearDashboardView.Year;
import fr.preau.platform.web.Attachment;
import fr.preau.staff.journal.AuditAction;
import fr.preau.staff.journal.Journaled;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** The centre's dashboard of a year, its spreadsheet and its report. */
@Controller
@RequestMapping("/gestion")
class YearFiguresPages {

    /** No centre de ressources is older; nobody plans further. */
    private static final int FIRST = 1990;

    private static final int LAST = 2199;

    private final FiguresReader reader;
    private final ReportPaper paper;
    private final BackOfficeLayout layout;

    YearFiguresPages(FiguresReader reader, ReportPaper paper, BackOfficeLayout layout) {
        this.reader = reader;
        this.paper = paper;
        this.layout = layout;
    }

    @GetMapping("/tableau-de-bord")
    View show(@RequestParam(name = "annee", required = false) Optional<Integer> year) {
        var figures = figures(year);
        return layout.page(
                HttpStatus.OK,
                Section.FIGURES,
                "Tableau de bord " + figures.year(),
                "figures/year",
                view(figures),
                Optional.empty());
    }

    @GetMapping("/tableau-de-bord.csv")
    @Journaled(AuditAction.FIGURES_TAKEN)
    ResponseEntity<byte[]> spreadsheet(@RequestParam(name = "annee", required = false) Optional<Integer> year) {
        var figures = figures(year);
        return Attachment.text(
                "csv", "tableau-de-bord-" + figures.year() + ".csv", FiguresSpreadsheet.of(FiguresLines.of(figures)));
    }

    @GetMapping("/rapport.pdf")
    @Journaled(AuditAction.FIGURES_TAKEN)
    ResponseEntity<byte[]> report(@RequestParam(name = "annee", required = false) Optional<Integer> year) {
        var figures = figures(year);
        return Attachment.pdf("rapport-" + figures.year() + ".pdf", paper.print(YearReport.of(figures)));
    }

    private CyclesOfYear figures(Optional<Integer> year) {
        var wanted = year.orElseGet(() -> reader.now().getYear());
        if (wanted < FIRST || wanted > LAST) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return reader.year(wanted);
    }

    private static YearDashboardView view(CyclesOfYear figures) {
        return new YearDashboardView(
                figures.year(),
                FigureSentences.year(figures),
                figures.here().cycles().isEmpty() && figures.before().cycles().isEmpty()
                        ? List.of()
                        : YearTotals.compared(figures),
                charts(figures),
                List.of(
                        new Year(
                                figures.year(),
                                figures.here().cycles().stream()
                                        .map(YearFiguresPages::row)
                                        .toList()),
                        new Year(
                                figures.year() - 1,
                                figures.before().cycles().stream()
                                        .map(YearFiguresPages::row)
                                        .toList())));
    }

    private static List<Chart> charts(CyclesOfYear figures) {
        var here = figures.here().people();
        if (here.people() == 0) {
            return List.of();
        }
        var before = figures.before().people();
        var years = Years.of(figures);
        return List.of(
                Charts.months(figures),
                Charts.map(Charts.departments(here, before, figures.territory()), figures.territory(), years),
                Charts.profiles(Charts.profiles(here, before), years),
                Charts.kinds(Charts.kinds(here, before), years));
    }

    private static Row row(OfCycle one) {
        var sums = one.sums();
        return new Row(
                one.cycle().slug(),
                one.cycle().title(),
                one.cycle().state() == Cycle.State.CANCELLED,
                one.days().stream().map(DayFigures::date).toList(),
                sums.taken(),
                sums.seats(),
                one.people(),
                sums.turnout().map(turnout -> OptionalInt.of(turnout.present())).orElse(OptionalInt.empty()),
                sums.turnout().map(turnout -> turnout.noShowRate()).orElse(OptionalInt.empty()));
    }
}
