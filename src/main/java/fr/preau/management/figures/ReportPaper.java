package fr.preau.management.figures;

import fr.preau.platform.Settings;
import fr.preau.platform.pdf.PdfPress;
import fr.preau.platform.pdf.PdfPress.Standard;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Prints a report on one page, as PDF/UA-1. */
@Component
class ReportPaper {

    private final PdfPress press;
    private final Settings settings;

    ReportPaper(PdfPress press, Settings settings) {
        this.press = press;
        this.settings = settings;
    }

    byte[] print(Report report) {
        return press.printWithCharts(
                Standard.ACCESSIBLE,
                "management/figures/report",
                Map.of("view", report.view(), "centre", settings.centre()),
                report.charts());
    }
}
