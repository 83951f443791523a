package fr.preau.demo;

import fr.preau.demo.DemoPast.Attendance;
import java.util.List;
import org.springframework.stereotype.Component;

/** The cycles that are over: who came, what they thought of it, and what was shared. */
@Component
class DemoHeldCycle {

    /** Some of the first came again. */
    private static final Attendance ON_EARLIER_CYCLE = new Attendance(225, List.of(34), 1);

    private static final Attendance ON_HELD_CYCLE = new Attendance(200, List.of(46, 38), 2);

    private final DemoPages pages;
    private final DemoPast past;
    private final DemoSurvey survey;
    private final DemoResources resources;

    DemoHeldCycle(DemoPages pages, DemoPast past, DemoSurvey survey, DemoResources resources) {
        this.pages = pages;
        this.past = past;
        this.survey = survey;
        this.resources = resources;
    }

    void tell() {
        var earlier = pages.published("lire-son-quartier-2023", "earlier-cycle.md");
        past.tell(earlier, ON_EARLIER_CYCLE);
        survey.tell(earlier, DemoSurvey.BEFORE);
        var held = pages.published("preparer-la-signature-2024", "past-cycle.md");
        past.tell(held, ON_HELD_CYCLE);
        survey.tell(held, DemoSurvey.LATTER);
        survey.complain(held);
        resources.tell(held);
    }
}
