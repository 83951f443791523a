package fr.preau.evaluation.report;

import fr.preau.contract.ChangeNote;
import fr.preau.contract.ContractDone;
import fr.preau.contract.ContractLayout;
import fr.preau.contract.Inside;
import fr.preau.contract.Noted;
import fr.preau.contract.SeenBefore;
import fr.preau.evaluation.page.EvaluationForm;
import fr.preau.evaluation.page.EvaluationLookup;
import fr.preau.evaluation.report.ReportViews.ParagraphView;
import fr.preau.evaluation.report.ReportViews.ReportLine;
import fr.preau.evaluation.report.ReportViews.ReportsView;
import fr.preau.platform.FieldError;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The annual reports of a contract, each as it reads today, and its paragraphs to be rewritten. */
@Controller
@RequestMapping("/contrats/{slug}/suivi/rapports")
class AnnualReportPages {

    private static final int LONGEST = 20_000;

    private final Reports reports;
    private final ReportLayout layout;
    private final ContractLayout pages;
    private final SeenBefore before;

    AnnualReportPages(Reports reports, ReportLayout layout, ContractLayout pages, SeenBefore before) {
        this.before = before;
        this.reports = reports;
        this.layout = layout;
        this.pages = pages;
    }

    @GetMapping
    View reports(@RequestAttribute(Inside.HERE) Inside inside) {
        return reports(HttpStatus.OK, inside, Map.of(), List.of());
    }

    private View reports(HttpStatus status, Inside inside, Map<String, String> values, List<FieldError> errors) {
        return pages.page(
                status,
                "Rapports annuels",
                "evaluation/reports",
                new ReportsView(
                        inside.contract(),
                        inside.role(),
                        EvaluationLookup.base(inside),
                        reports.of(inside.contract().id()).stream()
                                .map(one -> new ReportLine(
                                        ReportLayout.address(inside, one),
                                        one.year(),
                                        one.state().label()))
                                .toList(),
                        values,
                        errors));
    }

    @PostMapping
    @Noted("Rapport annuel commencé")
    View begin(@RequestAttribute(Inside.HERE) Inside inside, @RequestParam Map<String, String> sent) {
        var form = new EvaluationForm(sent);
        var year = form.year("year");
        if (!form.errors().isEmpty()) {
            return reports(HttpStatus.UNPROCESSABLE_CONTENT, inside, sent, form.errors());
        }
        reports.begin(inside.contract().id(), year);
        ChangeNote.leave(Integer.toString(year));
        return ContractDone.REPORT.redirect(ReportLayout.base(inside) + "/" + year);
    }

    @GetMapping("/{year}")
    View report(
            @RequestAttribute(Inside.HERE) Inside inside,
            @PathVariable int year,
            @RequestParam(defaultValue = "") String fait) {
        return layout.page(HttpStatus.OK, inside, layout.report(inside, year), Map.of(), List.of(), fait);
    }

    private static ReportSection section(String code) {
        return ReportSection.coded(code).orElseThrow(EvaluationLookup::nothing);
    }

    @GetMapping("/{year}/paragraphes/{section}")
    View paragraph(@RequestAttribute(Inside.HERE) Inside inside, @PathVariable int year, @PathVariable String section) {
        var report = layout.report(inside, year);
        var known = section(section);
        var texts = layout.texts(report, layout.gathered(inside.contract(), report));
        return paragraph(
                HttpStatus.OK, inside, report, known, texts.getOrDefault(known, ""), seen(report, known), List.of());
    }

    /** What is written by hand; nothing where the data still write. */
    private String written(AnnualReport report, ReportSection section) {
        return reports.paragraphs(report.id()).getOrDefault(section, "");
    }

    private String seen(AnnualReport report, ReportSection section) {
        return SeenBefore.of(written(report, section));
    }

    private View paragraph(
            HttpStatus status,
            Inside inside,
            AnnualReport report,
            ReportSection section,
            String text,
            String seen,
            List<FieldError> errors) {
        return pages.page(
                status,
                section.title(),
                "evaluation/paragraph",
                new ParagraphView(
                        inside.contract(),
                        ReportLayout.address(inside, report),
                        section,
                        text,
                        ReportDraft.of(section, layout.gathered(inside.contract(), report)),
                        seen,
                        errors));
    }

    @PostMapping("/{year}/paragraphes/{section}")
    @Noted("Paragraphe du rapport annuel réécrit")
    View rewrite(
            @RequestAttribute(Inside.HERE) Inside inside,
            @PathVariable int year,
            @PathVariable String section,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(name = SeenBefore.FIELD, defaultValue = "") String seen) {
        var report = layout.report(inside, year);
        var known = section(section);
        var plain = text.replace("\r\n", "\n").strip();
        if (plain.isEmpty() || plain.length() > LONGEST) {
            var error = new FieldError("text", "Écrivez ce paragraphe, en 20 000 caractères au plus.");
            return paragraph(HttpStatus.UNPROCESSABLE_CONTENT, inside, report, known, text, seen, List.of(error));
        }
        var kept = new AtomicBoolean();
        if (!before.write(
                inside.contract().id(),
                seen,
                () -> written(report, known),
                () -> kept.set(reports.write(report.id(), known, plain)))) {
            var told = SeenBefore.overtaken("text", written(report, known));
            return paragraph(HttpStatus.CONFLICT, inside, report, known, text, seen(report, known), told);
        }
        if (!kept.get()) {
            var error = new FieldError("text", "Rien n’a changé : ce rapport n’est plus un brouillon.");
            return paragraph(HttpStatus.CONFLICT, inside, report, known, text, seen, List.of(error));
        }
        ChangeNote.leave("%d, %s".formatted(year, known.title()));
        return ContractDone.REPORT.redirect(ReportLayout.address(inside, report));
    }
}
