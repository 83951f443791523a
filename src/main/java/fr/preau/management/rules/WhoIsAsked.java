package fr.preau.management.rules;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.Seats.WorkshopSeats;
import fr.preau.platform.French;
import fr.preau.registration.Profile;
import fr.preau.registration.rules.Circumstances;
import fr.preau.registration.rules.Condition;
import fr.preau.registration.rules.Condition.AfterReply;
import fr.preau.registration.rules.Condition.Everybody;
import fr.preau.registration.rules.Condition.InWorkshop;
import fr.preau.registration.rules.Condition.OfProfile;
import fr.preau.registration.rules.Condition.OnDay;
import fr.preau.registration.rules.Questions.Question;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Of whom a question may be asked: everybody, or what the cycle has to choose from.
 *
 * @param self the question itself; 0 while it is new
 */
public record WhoIsAsked(List<Group> groups, List<Question> questions, long self) {

    public WhoIsAsked {
        groups = List.copyOf(groups);
        questions = List.copyOf(questions);
    }

    /** Choices of one kind. */
    public record Group(String label, List<Option> options) {
        public Group {
            options = List.copyOf(options);
        }
    }

    public record Option(String value, String label) {}

    static WhoIsAsked of(Cycle cycle, List<WorkshopSeats> workshops, List<Question> questions, long self) {
        var groups = new ArrayList<Group>();
        groups.add(group(
                "À qui vient un jour",
                cycle.days(),
                day -> option(
                        new OnDay(day.id()),
                        "Qui vient le " + French.day(day.content().date()))));
        groups.add(group(
                "À qui choisit un atelier",
                workshops,
                workshop -> option(
                        new InWorkshop(workshop.id()),
                        "Qui choisit « %s » (%s, %s)"
                                .formatted(
                                        workshop.title(),
                                        cycle.day(workshop.day())
                                                .map(day ->
                                                        French.day(day.content().date()))
                                                .orElse(""),
                                        French.hour(workshop.start())))));
        groups.add(group(
                "À un profil",
                Arrays.asList(Profile.values()),
                profile -> option(new OfProfile(profile), "Profil : " + profile.label())));
        questions.stream()
                .filter(question -> question.id() != self)
                .forEach(question -> groups.add(group(
                        "Selon la réponse à « " + question.wording().label() + " »",
                        question.wording().answers(),
                        answer -> option(new AfterReply(question.id(), answer), "Qui répond « " + answer + " »"))));
        return new WhoIsAsked(
                groups.stream().filter(group -> !group.options().isEmpty()).toList(), questions, self);
    }

    private static <T> Group group(String label, List<T> things, Function<T, Option> option) {
        return new Group(label, things.stream().map(option).toList());
    }

    private static Option option(Condition condition, String label) {
        return new Option(condition.code(), label);
    }

    /** Whether that value is one of the choices. */
    public boolean offers(String value) {
        return value.isEmpty()
                || groups.stream()
                        .flatMap(group -> group.options().stream())
                        .anyMatch(option -> option.value().equals(value));
    }

    /** What is wrong with that choice, if anything is. */
    Optional<String> fault(String value) {
        var condition = Condition.of(value);
        if (condition.isEmpty()) {
            return Optional.of("Choisissez dans la liste à qui la question est posée.");
        }
        if (condition.get() instanceof AfterReply(var other, var _) && self != 0) {
            if (other == self) {
                return Optional.of("Une question ne dépend pas de sa propre réponse : choisissez autre chose.");
            }
            if (Circumstances.awaited(condition.get(), questions).contains(self)) {
                return Optional.of(
                        "Cette autre question dépend déjà de celle-ci : chacune attendrait l’autre. Choisissez autre chose.");
            }
        }
        return offers(value)
                ? Optional.empty()
                : Optional.of(
                        "La journée, l’atelier ou la réponse que vous aviez choisi n’existe plus : choisissez à nouveau.");
    }

    /** The questions that are asked only after an answer which this one would no longer have. */
    List<String> orphans(List<String> answers) {
        return questions.stream()
                .filter(question -> question.wording().condition() instanceof AfterReply(var other, var choice)
                        && other == self
                        && !answers.contains(choice))
                .map(question -> question.wording().label())
                .toList();
    }

    /** Those which wait for an answer to that question, of any kind. */
    List<String> dependents() {
        return orphans(List.of());
    }

    static Condition read(String value) {
        return Condition.of(value).orElseGet(Everybody::new);
    }
}
