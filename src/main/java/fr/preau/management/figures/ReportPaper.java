package fr.preau.management.figures;

import fr.preau.platform.centre.Centre;
import fr.preau.platform.pdf.PdfPress;
import fr.preau.platform.pdf.PdfPress.Standard;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Prints a report on one page, as PDF/UA-1. */
@Component
class ReportPaper {

    private final PdfPress press;
    private final Centre centre;

    ReportPaper(PdfPress press, Centre centre) {
        this.press = press;
        this.centre = centre;
    }

    byte[] print(FiguresReport report) {
        return press.printWithCharts(
                Standard.ACCESSIBLE,
                "management/figures/report",
                Map.of("view", report.view(), "centre", centre.name()),
                report.charts());
    }
}
