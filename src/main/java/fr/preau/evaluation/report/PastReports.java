package fr.preau.evaluation.report;

import fr.preau.contract.CityContract;
import fr.preau.evaluation.report.Reports.Month;
import fr.preau.evaluation.rules.OpinionCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** Reports whose steps were taken on days that are over, by the same steps: for the demonstration. */
@NamedInterface("report")
@Component
public class PastReports {

    private final Reports reports;
    private final ReportLayout layout;

    PastReports(Reports reports, ReportLayout layout) {
        this.reports = reports;
        this.layout = layout;
    }

    /** Begun, with what only people can write of it. */
    public void write(CityContract contract, int year, Map<ReportSection, String> written) {
        reports.begin(contract.id(), year);
        var report = reports.of(contract.id(), year).orElseThrow();
        written.forEach((section, text) -> reports.write(report.id(), section, text));
    }

    /** Out for opinion since that day; nothing of it waits to be written. */
    public void ask(CityContract contract, int year, List<String> councils, LocalDate asked, LocalDate vote) {
        var report = reports.of(contract.id(), year).orElseThrow();
        var texts = layout.texts(report, layout.gathered(contract, report));
        if (!Unwritten.of(texts).isEmpty()) {
            throw new IllegalStateException("nothing is written yet under " + Unwritten.of(texts));
        }
        reports.ask(
                report.id(),
                texts,
                layout.named(contract, report),
                councils,
                new Month(asked, OpinionCalendar.due(asked), vote));
    }

    /** Approved on the day of the vote, and published then. */
    public void publish(CityContract contract, int year, String by, String followUp) {
        var report = reports.of(contract.id(), year).orElseThrow();
        var vote = report.voteOn().orElseThrow();
        reports.approve(report.id(), by, vote, followUp);
        reports.publish(report.id(), layout.named(contract, report), vote);
    }
}
