package fr.preau.evaluation.report;

import fr.preau.contract.CityContract;
import fr.preau.contract.Contracts;
import fr.preau.evaluation.page.EvaluationLookup;
import fr.preau.evaluation.report.ReportViews.PublishedSection;
import fr.preau.evaluation.report.ReportViews.PublishedView;
import fr.preau.platform.Html;
import fr.preau.platform.Markdown;
import fr.preau.platform.odt.OdtPress;
import fr.preau.platform.pdf.PdfPress;
import fr.preau.platform.pdf.PdfPress.Standard;
import fr.preau.platform.web.Attachment;
import fr.preau.platform.web.Templates;
import fr.preau.platform.web.VisitorRates;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** A published annual report, for everybody: what was kept of it and nothing of what the contract holds today. */
@Controller
@RequestMapping("/rapports/{slug}/{year}")
class PublishedReportPages {

    private static final int HEADING = 2;

    private final Contracts contracts;
    private final Reports reports;
    private final ReportLayout layout;
    private final Templates templates;
    private final PdfPress press;
    private final OdtPress texts;
    private final VisitorRates rates;

    PublishedReportPages(
            Contracts contracts,
            Reports reports,
            ReportLayout layout,
            Templates templates,
            PdfPress press,
            OdtPress texts,
            VisitorRates rates) {
        this.rates = rates;
        this.contracts = contracts;
        this.reports = reports;
        this.layout = layout;
        this.templates = templates;
        this.press = press;
        this.texts = texts;
    }

    @GetMapping
    View page(@PathVariable String slug, @PathVariable int year) {
        var view = view(slug, year, SourcedText.ON_SCREEN);
        var title = "Rapport annuel %d, %s".formatted(year, view.contract());
        return templates.page(
                "evaluation/published",
                Map.of(
                        "layout",
                        templates.indexed(
                                title,
                                "Le rapport annuel sur la mise en œuvre de la politique de la ville en %d."
                                        .formatted(year),
                                "/rapports/%s/%d".formatted(slug, year),
                                Html.EMPTY),
                        "view",
                        view));
    }

    @GetMapping("/rapport.pdf")
    ResponseEntity<byte[]> paper(@PathVariable String slug, @PathVariable int year, HttpServletRequest request) {
        rates.admitOrRefuse(request);
        var view = view(slug, year, SourcedText.ON_PAPER);
        return Attachment.pdf(
                "rapport-%s-%d.pdf".formatted(slug, year),
                press.print(Standard.ACCESSIBLE, "evaluation/report-paper", Map.of("view", view), Map.of()));
    }

    /** To be taken up elsewhere: a deliberation quotes it, a word processor opens it. */
    @GetMapping("/rapport.odt")
    ResponseEntity<byte[]> text(@PathVariable String slug, @PathVariable int year, HttpServletRequest request) {
        rates.admitOrRefuse(request);
        var view = view(slug, year, SourcedText.ON_PAPER);
        return Attachment.of(
                OdtPress.TYPE,
                "rapport-%s-%d.odt".formatted(slug, year),
                texts.write("evaluation/report-paper", Map.of("view", view)));
    }

    private PublishedView view(String slug, int year, SourcedText.Way way) {
        var contract = contracts.withSlug(slug).orElseThrow(EvaluationLookup::nothing);
        return view(contract, layout.published(contract, year).orElseThrow(EvaluationLookup::nothing), way);
    }

    private PublishedView view(CityContract contract, AnnualReport report, SourcedText.Way way) {
        var texts = reports.paragraphs(report.id());
        var labels = reports.labels(report.id());
        var sources = Arrays.stream(ReportSection.values())
                .flatMap(section -> SourcedText.keys(texts.getOrDefault(section, "")).stream())
                .distinct()
                .filter(labels::containsKey)
                .toList();
        return new PublishedView(
                contract.name(),
                report.year(),
                "Approuvé par %s le %s, publié le %s."
                        .formatted(
                                report.approvedBy(),
                                ReportLayout.date(report.approvedOn()),
                                ReportLayout.date(report.publishedOn())),
                Arrays.stream(ReportSection.values())
                        .flatMap(section -> Optional.ofNullable(texts.get(section)).stream()
                                .map(text -> new PublishedSection(
                                        section.title(),
                                        SourcedText.published(HEADING, Unwritten.told(text), sources, way))))
                        .toList(),
                ReportLayout.opinions(reports.opinions(report.id()), true),
                Markdown.under(HEADING, report.followUp()),
                sources.stream().map(labels::get).toList(),
                YearBesideYear.of(
                        report.year(),
                        Arrays.stream(ReportSection.values())
                                .flatMap(section -> Optional.ofNullable(texts.get(section)).stream())
                                .toList(),
                        labels,
                        figure -> SourcedText.published(figure, sources, way)),
                "/rapports/%s/%d/rapport".formatted(contract.slug(), report.year()));
    }
}
