package fr.preau.evaluation.report;

import fr.preau.contract.CityContract;
import fr.preau.contract.ContractDone;
import fr.preau.contract.ContractLayout;
import fr.preau.contract.Inside;
import fr.preau.contract.SeenBefore;
import fr.preau.evaluation.page.EvaluationLookup;
import fr.preau.evaluation.report.AnnualReport.Opinion;
import fr.preau.evaluation.report.AnnualReport.State;
import fr.preau.evaluation.report.ReportFigures.Gathered;
import fr.preau.evaluation.report.ReportViews.OpinionView;
import fr.preau.evaluation.report.ReportViews.ReportView;
import fr.preau.evaluation.report.ReportViews.SectionView;
import fr.preau.evaluation.report.SourcedText.Figure;
import fr.preau.platform.FieldError;
import fr.preau.platform.French;
import fr.preau.platform.Markdown;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** Finds a report, says what its paragraphs are, and puts it on its page for those who write it. */
@Component
class ReportLayout {

    private static final int HEADING = 2;

    private final Reports reports;
    private final ReportFigures figures;
    private final EvaluationLookup lookup;
    private final ContractLayout layout;

    ReportLayout(Reports reports, ReportFigures figures, EvaluationLookup lookup, ContractLayout layout) {
        this.reports = reports;
        this.figures = figures;
        this.lookup = lookup;
        this.layout = layout;
    }

    AnnualReport report(Inside inside, int year) {
        return reports.of(inside.contract().id(), year).orElseThrow(EvaluationLookup::nothing);
    }

    static String base(Inside inside) {
        return EvaluationLookup.base(inside) + "/rapports";
    }

    static String address(Inside inside, AnnualReport report) {
        return base(inside) + "/" + report.year();
    }

    Gathered gathered(CityContract contract, AnnualReport report) {
        return figures.of(contract, report.year());
    }

    /** Each paragraph as it reads now: what was written, else what writes itself. */
    Map<ReportSection, String> texts(AnnualReport report, Gathered gathered) {
        var written = reports.paragraphs(report.id());
        return Arrays.stream(ReportSection.values())
                .collect(Collectors.toMap(
                        Function.identity(),
                        section -> Optional.ofNullable(written.get(section))
                                .orElseGet(() -> ReportDraft.of(section, gathered))));
    }

    /** The figures that its paragraphs name, as far as their sources still tell of them. */
    List<Figure> named(CityContract contract, AnnualReport report) {
        var gathered = gathered(contract, report);
        var known = gathered.byKey();
        return texts(report, gathered).values().stream()
                .flatMap(text -> SourcedText.keys(text).stream())
                .distinct()
                .flatMap(key -> Optional.ofNullable(known.get(key)).stream())
                .toList();
    }

    View page(
            HttpStatus status,
            Inside inside,
            AnnualReport report,
            Map<String, String> values,
            List<FieldError> errors,
            String fait) {
        var gathered = gathered(inside.contract(), report);
        var closed = report.opinionsClosed(lookup.today());
        return layout.page(
                status,
                "Rapport annuel " + report.year(),
                "evaluation/report",
                new ReportView(
                        inside.contract(),
                        inside.role(),
                        address(inside, report),
                        report,
                        sentence(report, closed),
                        sections(report, gathered),
                        opinions(reports.opinions(report.id()), closed),
                        Markdown.under(HEADING, report.followUp()),
                        closed,
                        Unwritten.without(report.state(), texts(report, gathered)),
                        values,
                        errors),
                ContractDone.of(fait));
    }

    private List<SectionView> sections(AnnualReport report, Gathered gathered) {
        var written = reports.paragraphs(report.id());
        var today = gathered.byKey();
        return Arrays.stream(ReportSection.values())
                .map(section -> {
                    var text = Optional.ofNullable(written.get(section));
                    var read = text.orElseGet(() -> ReportDraft.of(section, gathered));
                    return new SectionView(
                            section,
                            SourcedText.forTeam(HEADING, read, today),
                            Unwritten.is(read)
                                    ? "Ce paragraphe ne s’écrit pas de lui-même : il vous attend."
                                    : text.map(one -> note(one, today))
                                            .orElse("Ce paragraphe s’écrit de lui-même et suit les chiffres."));
                })
                .toList();
    }

    private static String note(String text, Map<String, Figure> today) {
        if (SourcedText.keys(text).isEmpty()) {
            return "Texte gardé ; il ne cite aucun chiffre.";
        }
        var moved = SourcedText.moved(text, today);
        return moved == 0
                ? "Texte gardé ; ses chiffres sont ceux d’aujourd’hui."
                : "Texte gardé ; %s depuis.".formatted(French.count(moved, "chiffre a changé", "chiffres ont changé"));
    }

    static List<OpinionView> opinions(List<Opinion> opinions, boolean closed) {
        return opinions.stream()
                .map(one -> new OpinionView(
                        one.id(),
                        one.council(),
                        one.words(closed),
                        one.said().name(),
                        one.text(),
                        one.givenOn().map(French::date).orElse(""),
                        SeenBefore.of(one)))
                .toList();
    }

    private static String sentence(AnnualReport report, boolean closed) {
        return switch (report.state()) {
            case DRAFT -> "Brouillon : il s’écrit de lui-même, chaque paragraphe peut être réécrit.";
            case OUT_FOR_OPINION ->
                "Soumis pour avis le %s. Sans réponse après le %s, un avis est réputé favorable. Vote prévu le %s.%s"
                        .formatted(
                                date(report.askedOn()),
                                date(report.due()),
                                date(report.voteOn()),
                                closed ? " Le mois est passé." : "");
            case APPROVED -> "Approuvé par %s le %s.".formatted(report.approvedBy(), date(report.approvedOn()));
            case PUBLISHED -> "Publié le %s : ses chiffres ne bougent plus.".formatted(date(report.publishedOn()));
        };
    }

    static String date(Optional<LocalDate> day) {
        return day.map(French::date).orElse("");
    }

    /** A report that everybody can read. */
    Optional<AnnualReport> published(CityContract contract, int year) {
        return reports.of(contract.id(), year).filter(one -> one.state() == State.PUBLISHED);
    }
}
