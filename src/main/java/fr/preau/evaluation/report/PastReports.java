package fr.preau.evaluation.report;

import fr.preau.contract.CityContract;
import fr.preau.evaluation.report.Reports.Month;
import fr.preau.evaluation.rules.OpinionCalendar;
import java.time.LocalDate;
import java.util.List;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** Reports whose steps were taken on days that are over, by the same steps: for the demonstration. */
@NamedInterface("report")
@Component
public class PastReports {

    private final Reports reports;
    private final ReportDesk desk;

    PastReports(Reports reports, ReportDesk desk) {
        this.reports = reports;
        this.desk = desk;
    }

    /** Out for opinion since that day. */
    public void ask(CityContract contract, int year, List<String> councils, LocalDate asked, LocalDate vote) {
        reports.begin(contract.id(), year);
        var report = reports.of(contract.id(), year).orElseThrow();
        reports.ask(
                report.id(),
                desk.texts(report, desk.gathered(contract, report)),
                councils,
                new Month(asked, OpinionCalendar.due(asked), vote));
    }

    /** Approved on the day of the vote, and published then. */
    public void publish(CityContract contract, int year, String by, String followUp) {
        var report = reports.of(contract.id(), year).orElseThrow();
        var vote = report.voteOn().orElseThrow();
        reports.approve(report.id(), by, vote, followUp);
        reports.publish(report.id(), desk.named(contract, report), vote);
    }
}
