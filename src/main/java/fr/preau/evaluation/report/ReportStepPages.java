package fr.preau.evaluation.report;

import fr.preau.contract.ChangeNote;
import fr.preau.contract.ContractDone;
import fr.preau.contract.Inside;
import fr.preau.contract.Noted;
import fr.preau.contract.SeenBefore;
import fr.preau.evaluation.page.EvaluationForm;
import fr.preau.evaluation.page.EvaluationLookup;
import fr.preau.evaluation.report.AnnualReport.Opinion;
import fr.preau.evaluation.report.AnnualReport.Said;
import fr.preau.evaluation.report.AnnualReport.State;
import fr.preau.evaluation.report.Reports.Month;
import fr.preau.evaluation.rules.OpinionCalendar;
import fr.preau.management.Confirmed;
import fr.preau.platform.FieldError;
import fr.preau.platform.French;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The steps of an annual report: out for opinions, what each council said, approved, published for good. */
@Controller
@RequestMapping("/contrats/{slug}/suivi/rapports/{year}")
class ReportStepPages {

    private final Reports reports;
    private final ReportLayout layout;
    private final EvaluationLookup lookup;
    private final SeenBefore before;

    ReportStepPages(Reports reports, ReportLayout layout, EvaluationLookup lookup, SeenBefore before) {
        this.before = before;
        this.reports = reports;
        this.layout = layout;
        this.lookup = lookup;
    }

    private View refused(Inside inside, AnnualReport report, Map<String, String> sent, List<FieldError> errors) {
        return layout.page(HttpStatus.UNPROCESSABLE_CONTENT, inside, report, sent, errors, "");
    }

    private static List<FieldError> late(String field) {
        return List.of(new FieldError(field, "Rien n’a changé : ce rapport a changé d’étape, relisez-le."));
    }

    private static View back(Inside inside, AnnualReport report) {
        return ContractDone.REPORT.redirect(ReportLayout.address(inside, report));
    }

    @PostMapping("/avis")
    @Noted("Rapport annuel soumis pour avis")
    View ask(
            @RequestAttribute(Inside.HERE) Inside inside,
            @PathVariable int year,
            @RequestParam Map<String, String> sent) {
        var report = layout.report(inside, year);
        var form = new EvaluationForm(sent);
        var vote = form.day("vote");
        var councils = sent.getOrDefault("councils", "")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        var errors = new ArrayList<>(form.errors());
        if (councils.isEmpty() || councils.stream().anyMatch(line -> line.length() > 200)) {
            errors.add(new FieldError("councils", "Écrivez un conseil par ligne, en 200 caractères au plus."));
        }
        var today = lookup.today();
        var due = OpinionCalendar.due(today);
        vote.filter(day -> !due.isBefore(day))
                .ifPresent(day -> errors.add(new FieldError(
                        "vote",
                        "Les conseils ont un mois, jusqu’au %s : pour un vote le %s, il fallait demander les avis le %s au plus tard."
                                .formatted(
                                        French.date(due),
                                        French.date(day),
                                        French.date(OpinionCalendar.askedBy(day))))));
        var texts = layout.texts(report, layout.gathered(inside.contract(), report));
        Unwritten.fault(texts, sent).ifPresent(errors::add);
        if (!errors.isEmpty()) {
            return refused(inside, report, sent, errors);
        }
        if (!reports.ask(
                report.id(),
                texts,
                layout.named(inside.contract(), report),
                councils,
                new Month(today, due, vote.orElseThrow()))) {
            return refused(inside, report, sent, late("councils"));
        }
        ChangeNote.leave("%d, %s".formatted(year, French.count(councils.size(), "conseil", "conseils")));
        return back(inside, report);
    }

    private Opinion opinion(AnnualReport report, long id) {
        return reports.opinions(report.id()).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(EvaluationLookup::nothing);
    }

    @PostMapping("/avis/{opinion}")
    @Noted("Avis sur le rapport annuel enregistré")
    View hear(
            @RequestAttribute(Inside.HERE) Inside inside,
            @PathVariable int year,
            @PathVariable long opinion,
            @RequestParam Map<String, String> sent) {
        var report = layout.report(inside, year);
        var asked = opinion(report, opinion);
        var form = new EvaluationForm(sent);
        var text = form.optional("text" + opinion);
        var said = Arrays.stream(Said.values())
                .filter(one -> one != Said.AWAITED && one.name().equals(sent.get("said" + opinion)))
                .findFirst();
        var errors = new ArrayList<>(form.errors());
        if (said.isEmpty()) {
            errors.add(new FieldError("said" + opinion, "Choisissez un avis."));
        }
        if (!errors.isEmpty()) {
            return refused(inside, report, sent, errors);
        }
        var kept = new AtomicBoolean();
        if (!before.write(
                inside.contract().id(),
                sent.getOrDefault(SeenBefore.FIELD, ""),
                () -> opinion(report, opinion),
                () -> kept.set(reports.say(report.id(), opinion, said.orElseThrow(), text, lookup.today())))) {
            var now = opinion(report, opinion);
            var typed = new HashMap<>(sent);
            typed.remove(SeenBefore.FIELD);
            return layout.page(
                    HttpStatus.CONFLICT,
                    inside,
                    report,
                    typed,
                    SeenBefore.overtaken("text" + opinion, "%s. %s".formatted(now.words(false), now.text())),
                    "");
        }
        if (!kept.get()) {
            return refused(inside, report, sent, late("said" + opinion));
        }
        ChangeNote.leave("%d, %s".formatted(year, asked.council()));
        return back(inside, report);
    }

    @PostMapping("/approbation")
    @Noted("Rapport annuel approuvé")
    View approve(
            @RequestAttribute(Inside.HERE) Inside inside,
            @PathVariable int year,
            @RequestParam Map<String, String> sent) {
        var report = layout.report(inside, year);
        var form = new EvaluationForm(sent);
        var by = form.text("by", "Dites quel conseil l’a approuvé.");
        var on = form.day("on");
        var follow = form.optional("follow");
        var errors = new ArrayList<>(form.errors());
        if (report.due().isEmpty()) {
            errors.addAll(late("by"));
        }
        on.filter(day -> report.due().filter(due -> !day.isAfter(due)).isPresent() || day.isAfter(lookup.today()))
                .ifPresent(_ -> errors.add(new FieldError(
                        "on",
                        "L’approbation suit le mois des avis, qui finit le %s, et n’est pas à venir."
                                .formatted(ReportLayout.date(report.due())))));
        if (!errors.isEmpty()) {
            return refused(inside, report, sent, errors);
        }
        if (!reports.approve(report.id(), by, on.orElseThrow(), follow)) {
            return refused(inside, report, sent, late("by"));
        }
        ChangeNote.leave("%d, %s".formatted(year, by));
        return back(inside, report);
    }

    @PostMapping("/publication")
    @Noted("Rapport annuel publié")
    View publish(
            @RequestAttribute(Inside.HERE) Inside inside,
            @PathVariable int year,
            @RequestParam Map<String, String> sent) {
        var report = layout.report(inside, year);
        if (!Confirmed.by(sent)) {
            return Confirmed.first(ReportLayout.address(inside, report));
        }
        var unwritten = Unwritten.fault(reports.paragraphs(report.id()), sent);
        if (report.state() == State.APPROVED && unwritten.isPresent()) {
            return refused(inside, report, sent, List.of(unwritten.get()));
        }
        if (!reports.publish(report.id(), layout.named(inside.contract(), report), lookup.today())) {
            return refused(inside, report, sent, late("publication"));
        }
        ChangeNote.leave(Integer.toString(year));
        return back(inside, report);
    }
}
