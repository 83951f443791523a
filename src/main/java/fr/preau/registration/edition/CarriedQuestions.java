package fr.preau.registration.edition;

import fr.preau.cycle.Seats;
import fr.preau.cycle.Seats.WorkshopSeats;
import fr.preau.cycle.edition.Edition;
import fr.preau.registration.rules.Condition;
import fr.preau.registration.rules.Condition.AfterReply;
import fr.preau.registration.rules.Condition.Everybody;
import fr.preau.registration.rules.Condition.InWorkshop;
import fr.preau.registration.rules.Condition.OfProfile;
import fr.preau.registration.rules.Condition.OnDay;
import fr.preau.registration.rules.Questions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What a cycle asks, asked by its copy: of the same people, by the copy's own days, workshops and questions. A
 * condition that named what is gone goes along as it is, and nobody is asked until it is changed.
 */
@Component
class CarriedQuestions {

    private final Questions questions;
    private final Seats seats;

    CarriedQuestions(Questions questions, Seats seats) {
        this.questions = questions;
        this.seats = seats;
    }

    /** In the caller's transaction, once the copy's workshops are there. */
    void to(Edition edition) {
        var asked = questions.of(edition.from());
        var copies = new HashMap<Long, Long>();
        asked.forEach(question -> copies.put(question.id(), questions.add(edition.to(), question.wording())));
        asked.stream()
                .filter(question -> !(question.wording().condition() instanceof Everybody))
                .forEach(question -> questions.recondition(
                        Optional.ofNullable(copies.get(question.id())).orElseThrow(),
                        carried(question.wording().condition(), edition, copies)));
    }

    private Condition carried(Condition condition, Edition edition, Map<Long, Long> copies) {
        return switch (condition) {
            case Everybody _, OfProfile _ -> condition;
            case OnDay(var day) -> new OnDay(edition.days().getOrDefault(day, day));
            case InWorkshop(var workshop) -> new InWorkshop(copy(workshop, edition));
            case AfterReply(var question, var choice) ->
                new AfterReply(copies.getOrDefault(question, question), choice);
        };
    }

    /** The copy's workshop at the same hour of the same day, of the same title. */
    private long copy(long workshop, Edition edition) {
        var before = seats.workshops(List.copyOf(edition.days().keySet())).stream()
                .filter(one -> one.id() == workshop)
                .findFirst();
        return before.flatMap(one -> seats.workshops(List.copyOf(edition.days().values())).stream()
                        .filter(other -> same(one, other, edition))
                        .findFirst())
                .map(WorkshopSeats::id)
                .orElse(workshop);
    }

    private static boolean same(WorkshopSeats one, WorkshopSeats other, Edition edition) {
        return edition.days().getOrDefault(one.day(), one.day()) == other.day()
                && one.start().equals(other.start())
                && one.title().equals(other.title());
    }
}
