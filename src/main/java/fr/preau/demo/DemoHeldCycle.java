package fr.preau.demo;

import org.springframework.stereotype.Component;

/** The cycle that is over: who came, what they thought of it, and what was shared. */
@Component
class DemoHeldCycle {

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
        var held = pages.published("preparer-la-signature-2024", "past-cycle.md");
        past.tell(held);
        survey.tell(held);
        resources.tell(held);
    }
}
