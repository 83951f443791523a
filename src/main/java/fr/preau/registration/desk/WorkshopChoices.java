package fr.preau.registration.desk;

import fr.preau.registration.LetterKind;
import fr.preau.registration.WorkshopChange;
import java.util.List;
import java.util.Optional;

/** What somebody who has a place on a day may say about its workshops. */
final class WorkshopChoices {

    private WorkshopChoices() {}

    /** @param wanted the same workshop, or nothing when it is given back */
    static WorkshopChange choose(
            DeskState deskState, long registrationId, long day, long workshop, Optional<Long> wanted) {
        var workshops = deskState.workshops();
        var person = deskState
                .person(registrationId)
                .filter(one -> one.state(day).live())
                .filter(_ -> !workshops.wanted(List.of(workshop), List.of(day)).isEmpty());
        if (person.isEmpty()) {
            return new WorkshopChange.Nothing();
        }
        if (!deskState.knownRoom(day).gives()) {
            return new WorkshopChange.TooLate();
        }
        var answer =
                wanted.isPresent() ? workshops.change(person.get(), workshop) : workshops.leave(person.get(), workshop);
        if (answer instanceof WorkshopChange.Confirmed) {
            deskState.write(LetterKind.WORKSHOP, person.get(), List.of(day));
        }
        return answer;
    }
}
