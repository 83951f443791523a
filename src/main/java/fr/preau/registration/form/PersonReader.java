package fr.preau.registration.form;

import fr.preau.platform.web.Reading;
import fr.preau.registration.Application.Member;
import fr.preau.registration.Application.Reply;
import fr.preau.registration.Departments;
import fr.preau.registration.OrganisationKind;
import fr.preau.registration.Person;
import fr.preau.registration.Profile;
import fr.preau.registration.form.PersonFields.Values;
import fr.preau.registration.rules.Audience.Verdict;
import fr.preau.registration.rules.Questions;
import fr.preau.registration.rules.Questions.Kind;
import fr.preau.registration.rules.Questions.Question;
import fr.preau.registration.rules.Rules;
import fr.preau.registration.rules.Rules.Asked;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.modulith.NamedInterface;

/** Reads what a form says about one person: either all of it is good, or every error is told at its field. */
@NamedInterface("form")
public final class PersonReader {

    private final Values values;
    private final Rules rules;
    private final List<Question> questions;
    private final FieldTexts texts;
    private final Asked kind;
    private final Asked origin;
    private final Unasked unasked;

    /** What becomes of an answer to a question that is not asked of this person. */
    private enum Unasked {
        /** A form without scripts shows the question, and what it depends on may have been changed since. */
        LEFT_OUT,
        /** A program that answers it believes that it is asked. */
        REFUSED
    }

    private PersonReader(String prefix, Values values, Rules rules, List<Question> questions) {
        this(prefix, values, rules, questions, Asked.REQUIRED, Asked.REQUIRED, Unasked.LEFT_OUT);
    }

    /**
     * @param kind whether the kind of the organisation is needed
     * @param origin whether the organisation and the department are
     */
    private PersonReader(
            String prefix,
            Values values,
            Rules rules,
            List<Question> questions,
            Asked kind,
            Asked origin,
            Unasked unasked) {
        this.values = values;
        this.rules = rules;
        this.kind = kind;
        this.origin = origin;
        this.unasked = unasked;
        this.questions = questions;
        this.texts = new FieldTexts(prefix);
    }

    /** Somebody who registers by themselves: the audience counts. The days are the cycle's, by date. */
    public static Reading<Member> visitor(
            String prefix, Values values, Rules rules, List<Question> questions, List<Long> days) {
        var reader = new PersonReader(prefix, values, rules, questions);
        var wanted = reader.days(days);
        return reader.read(wanted, reader::audience);
    }

    /** Somebody whom a program registers: it may know neither their job nor the kind of their organisation. */
    public static Reading<Member> program(Values values, Rules rules, List<Question> questions, List<Long> days) {
        var reader = new PersonReader(
                "", values, rules.withoutJob(), questions, Asked.OPTIONAL, Asked.REQUIRED, Unasked.REFUSED);
        var wanted = reader.days(days);
        return reader.read(wanted, reader::audience);
    }

    /**
     * Somebody whom an organiser brings in, who is known already, or who comes instead: whether the cycle is
     * for them is not asked here.
     *
     * @param days none if none are asked for
     */
    public static Reading<Member> details(
            String prefix, Values values, Rules rules, List<Question> questions, List<Long> days) {
        var reader = new PersonReader(prefix, values, rules, questions);
        var wanted = days.isEmpty() ? List.<Long>of() : reader.days(days);
        return reader.read(wanted, () -> {});
    }

    /**
     * Somebody on an organiser's list, which tells what it tells: only the name and the address are needed,
     * and a profile, which the list or its reader gives; whom a question is asked of does not count.
     *
     * @param days none if none are asked for
     */
    public static Reading<Member> listed(Values values, List<Question> questions, List<Long> days) {
        var asked = questions.stream()
                .map(question -> question.optional().unconditional())
                .toList();
        var reader =
                new PersonReader("", values, Rules.OPTIONAL, asked, Asked.OPTIONAL, Asked.OPTIONAL, Unasked.LEFT_OUT);
        var wanted = days.isEmpty() ? List.<Long>of() : reader.days(days);
        return reader.read(wanted, () -> {});
    }

    private Reading<Member> read(List<Long> wanted, Runnable audience) {
        var lastName = texts.line("lastName", values.lastName(), "Écrivez le nom.");
        var firstName = texts.line("firstName", values.firstName(), "Écrivez le prénom.");
        texts.noSite("lastName", lastName);
        texts.noSite("firstName", firstName);
        var email = texts.email("email", values.email());
        var phone = asked("phone", rules.phone(), values.phone(), "Écrivez un numéro de téléphone.");
        texts.phone("phone", phone);
        var profile = Arrays.stream(Profile.values())
                .filter(one -> one.name().equals(values.profile()))
                .findFirst();
        if (profile.isEmpty()) {
            texts.error("profile", "Choisissez un profil : agent d’une collectivité, de l’État, élu ou autre.");
        }
        var job = asked("job", rules.job(), values.job(), "Écrivez la fonction.");
        var organisation = asked("organisation", origin, values.organisation(), "Écrivez le nom de la structure.");
        if (OrganisationKind.of(values.organisationKind()).isEmpty()
                && (kind == Asked.REQUIRED || !values.organisationKind().isEmpty())) {
            texts.error("organisationKind", "Choisissez le type de la structure.");
        }
        var department = department();
        audience.run();
        var reason = texts.text("reason", values.reason());
        var replies = replies();
        var needs = needs();
        if (!texts.errors().isEmpty() || profile.isEmpty()) {
            return new Reading.Wrong<>(texts.errors());
        }
        var person = new Person(
                lastName,
                firstName,
                email,
                phone,
                job,
                profile.get(),
                organisation,
                values.organisationKind(),
                department,
                needs);
        return new Reading.Good<>(new Member(
                person,
                wanted,
                values.waitFor(),
                values.shortNotice(),
                reason,
                replies,
                new TreeSet<>(values.workshops().values()).stream().toList()));
    }

    private List<Long> days(List<Long> days) {
        var wanted = days.stream()
                .filter(day -> values.days().contains(day) || values.waitFor().contains(day))
                .toList();
        if (wanted.isEmpty()) {
            texts.error("days", "Cochez au moins une journée.");
        }
        days.stream().filter(day -> !wanted.contains(day)).forEach(this::noWorkshop);
        return wanted;
    }

    /** A workshop of a day that is not asked for would be lost in silence. */
    private void noWorkshop(long day) {
        values.workshops().keySet().stream()
                .filter(choice -> choice.startsWith(day + "-"))
                .sorted()
                .forEach(choice -> texts.error(
                        PersonFields.WORKSHOP + choice,
                        "Cochez aussi la journée de cet atelier, ou n’en choisissez pas."));
    }

    private String asked(String field, Asked asked, String typed, String missing) {
        return switch (asked) {
            case REQUIRED -> texts.line(field, typed, missing);
            case OPTIONAL -> texts.optionalLine(field, typed);
            case HIDDEN -> "";
        };
    }

    /** One of the list. A spreadsheet's reader has looked already, and keeps what was stored before there were codes. */
    private String department() {
        var typed = asked("department", origin, values.department(), "Écrivez le nom ou le numéro du département.");
        if (Departments.code(typed).isEmpty() && origin == Asked.REQUIRED) {
            texts.error("department", "Écrivez le numéro ou le nom d’un département, par exemple 69 ou Rhône.");
        }
        return typed;
    }

    private String needs() {
        if (rules.accessNeeds() == Asked.HIDDEN) {
            return "";
        }
        var needs = texts.text("accessNeeds", values.accessNeeds());
        if (needs.isEmpty() && rules.accessNeeds() == Asked.REQUIRED) {
            texts.error("accessNeeds", "Écrivez ce qu’il faut prévoir, ou « rien ».");
        }
        return needs;
    }

    /** Whether the cycle is for them; what the rule says of a profile or of a department is told at its field. */
    private void audience() {
        var audience = rules.audience();
        var profile = Arrays.stream(Profile.values())
                .filter(one -> one.name().equals(values.profile()))
                .findFirst();
        if (profile.filter(one -> audience.verdict(one) == Verdict.REFUSED).isPresent()) {
            texts.error("profile", "Ces journées ne s’adressent pas à ce public.");
            return;
        }
        switch (profile.map(one -> audience.verdict(one, values.department())).orElse(Verdict.ADMITTED)) {
            case REFUSED -> texts.error("department", "Ces journées ne s’adressent pas à ce département.");
            case REVIEWED -> {
                if (values.reason().isBlank()) {
                    texts.error("reason", "Expliquez en une phrase pourquoi vous souhaitez venir.");
                }
            }
            case ADMITTED -> {}
        }
    }

    private List<Reply> replies() {
        var replies = new ArrayList<Reply>();
        var asked = values.circumstances().asked(questions);
        for (var question : questions) {
            if (!asked.contains(question)) {
                notAsked(question);
                continue;
            }
            var text = reply(question);
            if (!text.isEmpty()) {
                replies.add(new Reply(question.id(), question.version(), text));
            }
        }
        return replies;
    }

    private void notAsked(Question question) {
        if (unasked == Unasked.REFUSED && !values.reply(question).isEmpty()) {
            texts.error(
                    PersonFields.field(question),
                    "Cette question n’est pas posée à cette personne : omettez la réponse.");
        }
    }

    private String reply(Question question) {
        var field = PersonFields.field(question);
        var typed = values.reply(question);
        var wording = question.wording();
        // Read in the list of all that is to be put right, away from the question.
        var missing = "Répondez à la question « %s ».".formatted(wording.label());
        if (wording.kind() == Kind.TEXT) {
            var text = texts.text(field, typed);
            if (text.isEmpty() && wording.required()) {
                texts.error(field, missing);
            }
            return text;
        }
        var chosen = wording.chosen(typed);
        if (!wording.answers().containsAll(chosen)) {
            texts.error(field, missing + " Choisissez parmi les réponses proposées.");
        } else if (chosen.isEmpty() && wording.required()) {
            texts.error(field, wording.kind() == Kind.MANY ? missing + " Cochez au moins une réponse." : missing);
        }
        return wording.answers().stream().filter(chosen::contains).collect(Collectors.joining(Questions.BETWEEN));
    }
}
