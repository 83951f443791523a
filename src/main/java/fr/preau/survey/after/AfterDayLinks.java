package fr.preau.survey.after;

import fr.preau.cycle.Cycle;
import fr.preau.registration.person.People.Someone;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Where a message after a day leads: its survey, what was shared of it. */
@Component
class AfterDayLinks {

    private final ObjectProvider<SurveyOfDay> surveys;
    private final ObjectProvider<SharedAfterwards> shared;

    AfterDayLinks(ObjectProvider<SurveyOfDay> surveys, ObjectProvider<SharedAfterwards> shared) {
        this.surveys = surveys;
        this.shared = shared;
    }

    Optional<String> survey(Someone someone, Cycle.Day day) {
        return surveys.stream()
                .flatMap(one -> one.address(someone.registrationId(), day.id()).stream())
                .findFirst();
    }

    Optional<String> shared(Cycle cycle, Cycle.Day day) {
        return shared.stream().flatMap(one -> one.address(cycle, day).stream()).findFirst();
    }
}
