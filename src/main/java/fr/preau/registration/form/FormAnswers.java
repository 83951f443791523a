package fr.preau.registration.form;

import fr.preau.cycle.Availability;
import fr.preau.cycle.Cycle;
import fr.preau.cycle.page.DayView;
import fr.preau.platform.French;
import fr.preau.registration.Answer.Outcome;
import fr.preau.registration.Application.Member;
import fr.preau.registration.Application.Policy;
import fr.preau.registration.form.ConfirmationView.DayOutcome;
import fr.preau.registration.form.ConfirmationView.PersonOutcome;
import fr.preau.registration.form.ConfirmationView.State;
import fr.preau.registration.form.ConfirmationView.WorkshopOutcome;
import java.util.List;
import java.util.stream.IntStream;

/** The desk's answers as the form's pages say them. */
final class FormAnswers {

    private FormAnswers() {}

    static ConfirmationView confirmation(
            Cycle cycle, List<DayView> views, List<Member> members, List<Outcome> outcomes) {
        return new ConfirmationView(
                cycle.slug(),
                cycle.title(),
                IntStream.range(0, members.size())
                        .mapToObj(index -> person(cycle, views, members.get(index), outcomes.get(index)))
                        .toList());
    }

    private static PersonOutcome person(Cycle cycle, List<DayView> views, Member member, Outcome outcome) {
        var days = member.days().stream()
                .flatMap(id -> cycle.day(id).stream())
                .map(day -> new DayOutcome(
                        day.content().date(),
                        day.start(),
                        day.end(),
                        cycle.placeOf(day),
                        state(outcome, day.id()),
                        workshops(views, day.id(), outcome)))
                .toList();
        return new PersonOutcome(member.person().fullName(), member.person().email(), days);
    }

    private static List<WorkshopOutcome> workshops(List<DayView> views, long day, Outcome outcome) {
        return views.stream()
                .filter(view -> view.id() == day)
                .flatMap(view -> view.choices().stream())
                .flatMap(choice -> choice.workshops().stream())
                .filter(workshop ->
                        outcome.workshops().contains(workshop.id()) || outcome.waitsForWorkshop(workshop.id()))
                .map(workshop -> new WorkshopOutcome(
                        workshop.start(),
                        workshop.name(),
                        outcome.workshops().contains(workshop.id()) ? State.CONFIRMED : State.WAITING))
                .toList();
    }

    private static State state(Outcome outcome, long day) {
        if (outcome.confirmed(day)) {
            return State.CONFIRMED;
        }
        if (outcome.underReview(day)) {
            return State.UNDER_REVIEW;
        }
        return outcome.waits(day) ? State.WAITING : State.FULL;
    }

    static String noRoom(Cycle cycle, List<Long> full, List<Member> members, Policy policy, boolean mailed) {
        var names = full.stream()
                .flatMap(day -> cycle.day(day).stream())
                .map(day -> "du " + French.day(day.content().date()))
                .toList();
        var several = names.size() > 1;
        var subject = (several ? "Les journées " : "La journée ") + French.enumeration(names);
        if (members.size() > 1) {
            return subject
                    + (several ? " n’ont" : " n’a")
                    + " pas assez de places pour tout le monde. Rien n’a été réservé : retirez quelqu’un, rejoignez la liste d’attente, ou choisissez d’inscrire celles et ceux pour qui il y a de la place.";
        }
        var complete = subject + (several ? " sont complètes." : " est complète.");
        return policy == Policy.ALL_OR_NOTHING
                        && full.size() < members.getFirst().days().size()
                ? complete
                        + " Rien n’a été réservé, comme vous l’avez demandé : décochez-la, ou choisissez « les jours où il reste de la place »."
                : complete
                        + " Rien n’a été réservé."
                        + (mailed
                                ? " Si vous y étiez déjà inscrit, votre lien personnel vient de vous être envoyé."
                                : "");
    }

    static String notOpen(Cycle cycle, long day, Availability availability) {
        var date =
                cycle.day(day).map(found -> French.day(found.content().date())).orElse("");
        return switch (availability) {
            case CANCELLED -> "La journée du " + date + " est annulée. Rien n’a été réservé.";
            case PAST -> "La journée du " + date + " a commencé. Rien n’a été réservé.";
            case NOT_YET_OPEN -> "Les inscriptions ne sont pas encore ouvertes. Rien n’a été réservé.";
            case CLOSED, OPEN, FULL -> "Les inscriptions sont closes pour le " + date + ". Rien n’a été réservé.";
        };
    }
}
