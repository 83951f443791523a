package fr.preau.registration.rules;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.Seats.WorkshopSeats;
import fr.preau.platform.French;
import fr.preau.registration.rules.Condition.AfterReply;
import fr.preau.registration.rules.Condition.Everybody;
import fr.preau.registration.rules.Condition.InWorkshop;
import fr.preau.registration.rules.Condition.OfProfile;
import fr.preau.registration.rules.Condition.OnDay;
import fr.preau.registration.rules.Questions.Question;
import fr.preau.registration.rules.Questions.When;
import java.util.List;
import java.util.Optional;

/** Conditions in words, by what the cycle has now. */
final class ConditionWords {

    private final Cycle cycle;
    private final List<WorkshopSeats> workshops;
    private final List<Question> questions;

    ConditionWords(Cycle cycle, List<WorkshopSeats> workshops, List<Question> questions) {
        this.cycle = cycle;
        this.workshops = workshops;
        this.questions = questions;
    }

    /** Nothing where what the condition names is no longer there. */
    Optional<When> of(Condition condition) {
        return switch (condition) {
            case Everybody _ -> Optional.empty();
            case OnDay(var day) ->
                cycle.day(day).map(found -> coming(French.day(found.content().date())));
            case InWorkshop(var id) ->
                workshops.stream()
                        .filter(workshop -> workshop.id() == id)
                        .findFirst()
                        .map(workshop -> both(" l’atelier « " + workshop.title() + " »", "choisissez", "choisit"));
            case OfProfile(var profile) ->
                Optional.of(new When(
                        "votre profil est « " + profile.label() + " »", "son profil est « " + profile.label() + " »"));
            case AfterReply(var other, var choice) ->
                questions.stream()
                        .filter(question -> question.id() == other
                                && question.wording().answers().contains(choice))
                        .findFirst()
                        .map(question -> both(
                                " « " + choice + " » à « " + question.wording().label() + " »", "répondez", "répond"));
        };
    }

    private static When coming(String day) {
        return new When("vous venez le " + day, "cette personne vient le " + day);
    }

    private static When both(String said, String you, String they) {
        return new When("vous " + you + said, "cette personne " + they + said);
    }
}
