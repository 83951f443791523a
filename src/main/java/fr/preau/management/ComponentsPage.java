package fr.preau.management;

import fr.preau.platform.chart.StepChart;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** The design system as it is: every component drawn by its own template, for those who write pages. */
@Controller
class ComponentsPage {

    private static final LocalDate DATE = LocalDate.of(2024, 9, 24);
    private static final int WIDTH = 640;
    private static final int HEIGHT = 240;

    private final BackOfficeLayout layout;

    ComponentsPage(BackOfficeLayout layout) {
        this.layout = layout;
    }

    @GetMapping("/gestion/composants")
    View show() {
        var arrivals = new TreeMap<>(Map.of(DATE.minusDays(20), 4, DATE.minusDays(12), 21, DATE.minusDays(3), 17));
        var view = new ComponentsView(DATE, StepChart.of(arrivals, DATE, WIDTH, HEIGHT));
        return layout.page(
                HttpStatus.OK,
                BackOfficeLayout.Section.SETTINGS,
                "Composants",
                "living/components",
                view,
                Optional.empty());
    }
}
