package fr.preau.registration.form;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.page.CycleViews;
import fr.preau.cycle.page.DayView;
import fr.preau.platform.French;
import fr.preau.platform.web.Templates;
import fr.preau.registration.Application.Member;
import fr.preau.registration.Application.Policy;
import fr.preau.registration.Application.Reply;
import fr.preau.registration.Departments;
import fr.preau.registration.OrganisationKind;
import fr.preau.registration.form.CheckView.Carried;
import fr.preau.registration.form.CheckView.Checked;
import fr.preau.registration.form.CheckView.Line;
import fr.preau.registration.form.FormSheet.Posted;
import fr.preau.registration.rules.Questions;
import fr.preau.registration.rules.Questions.Question;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.View;

/**
 * « Vérifiez vos réponses »: several people are easily mixed up, and each is written to at once. Nothing is decided nor
 * kept here; the page carries the form, and sends it as the form itself would.
 */
@Component
class CheckPage {

    /** The fields of a form, but for its buttons. */
    private static final Predicate<String> FIELD = Pattern.compile("people|policy|stamp|emailSeen|(?:p\\d{1,2}\\.)?"
                    + "(?:lastName|firstName|email|phone|job|profile|organisation|organisationKind|department|accessNeeds"
                    + "|days|waitFor|shortNotice|reason|question-\\d{1,18}|workshop-[\\d-]{1,30})")
            .asMatchPredicate();

    private final CycleViews views;
    private final Templates templates;

    CheckPage(CycleViews views, Templates templates) {
        this.views = views;
        this.templates = templates;
    }

    View of(Posted posted, List<Member> members, MultiValueMap<String, String> form) {
        var cycle = posted.cycle();
        var days = views.days(cycle);
        var people = IntStream.range(0, members.size())
                .mapToObj(index -> checked(cycle, days, posted.rules().questions(), index + 1, members.get(index)))
                .toList();
        return templates.page(
                "registration/check",
                Map.of(
                        "layout",
                        templates.unindexed("Vérifiez vos réponses", "/rencontre/" + cycle.slug()),
                        "view",
                        new CheckView(
                                cycle.slug(),
                                cycle.title(),
                                people,
                                members.size() > 1
                                        ? Optional.of(words(posted.typed().policy()))
                                        : Optional.empty(),
                                carried(form))));
    }

    private static String words(Policy policy) {
        return switch (policy) {
            case WHAT_REMAINS ->
                "S’il n’y a pas de place pour tout le monde, celles et ceux pour qui il y en a sont inscrits.";
            case ALL_OR_NOTHING -> "S’il n’y a pas de place pour tout le monde, personne n’est inscrit.";
        };
    }

    private static List<Carried> carried(MultiValueMap<String, String> form) {
        return form.entrySet().stream()
                .filter(entry -> FIELD.test(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream().map(value -> new Carried(entry.getKey(), value)))
                .toList();
    }

    private static Checked checked(
            Cycle cycle, List<DayView> days, List<Question> questions, int number, Member member) {
        var person = member.person();
        var lines = new ArrayList<Line>();
        lines.add(new Line("Journées", days(cycle, member)));
        some(lines, "Ateliers", workshops(days, member));
        if (member.shortNotice()) {
            lines.add(new Line("Place au dernier moment", List.of("prise d’avance")));
        }
        lines.add(new Line("Courriel", List.of(person.email())));
        said(lines, "Téléphone", person.phone());
        lines.add(new Line("Profil", List.of(person.profile().label())));
        said(lines, "Fonction", person.job());
        lines.add(new Line("Structure", List.of(person.organisation())));
        said(
                lines,
                "Type de structure",
                OrganisationKind.of(person.organisationKind())
                        .map(OrganisationKind::label)
                        .orElse(""));
        said(lines, "Département", Departments.label(person.department()));
        said(lines, "Pourquoi venir", member.reason());
        for (var question : questions) {
            some(
                    lines,
                    question.wording().label(),
                    member.replies().stream()
                            .filter(reply -> reply.question() == question.id())
                            .map(Reply::text)
                            .flatMap(text -> Arrays.stream(text.split(Pattern.quote(Questions.BETWEEN))))
                            .filter(text -> !text.isEmpty())
                            .toList());
        }
        said(lines, "À prévoir", person.accessNeeds());
        return new Checked(number, person.fullName(), lines);
    }

    private static List<String> days(Cycle cycle, Member member) {
        return member.days().stream()
                .flatMap(id -> cycle.day(id).stream())
                .map(day -> French.date(day.content().date())
                        + (member.waitFor().contains(day.id()) ? ", sur liste d’attente s’il le faut" : ""))
                .toList();
    }

    private static List<String> workshops(List<DayView> days, Member member) {
        return days.stream()
                .flatMap(day -> day.choices().stream())
                .flatMap(choice -> choice.workshops().stream())
                .filter(workshop -> member.workshops().contains(workshop.id()))
                .map(workshop -> French.hour(workshop.start()) + " : " + workshop.name())
                .toList();
    }

    private static void said(List<Line> lines, String label, String answer) {
        some(lines, label, answer.isBlank() ? List.of() : List.of(answer));
    }

    private static void some(List<Line> lines, String label, List<String> answers) {
        if (!answers.isEmpty()) {
            lines.add(new Line(label, answers));
        }
    }
}
