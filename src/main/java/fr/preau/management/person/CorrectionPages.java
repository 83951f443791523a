package fr.preau.management.person;

import fr.preau.cycle.Cycle;
import fr.preau.management.Addresses;
import fr.preau.management.BackOfficeLayout;
import fr.preau.management.BackOfficeLayout.Section;
import fr.preau.management.Difference;
import fr.preau.management.Done;
import fr.preau.management.Lookup;
import fr.preau.platform.FieldError;
import fr.preau.platform.French;
import fr.preau.platform.address.NoAddress;
import fr.preau.platform.form.TypedAddress;
import fr.preau.platform.web.Reading.Good;
import fr.preau.platform.web.Reading.Wrong;
import fr.preau.registration.Application;
import fr.preau.registration.Application.Reply;
import fr.preau.registration.ChangeOutcome;
import fr.preau.registration.desk.Desk;
import fr.preau.registration.form.HeldForm;
import fr.preau.registration.form.PersonFields;
import fr.preau.registration.form.PersonFields.Values;
import fr.preau.registration.form.PersonReader;
import fr.preau.registration.list.RegistrationFile;
import fr.preau.registration.rules.FormRules;
import fr.preau.registration.rules.Questions.Answered;
import fr.preau.registration.rules.Questions.Question;
import fr.preau.registration.rules.Rules;
import fr.preau.registration.rules.Rules.Asked;
import fr.preau.staff.journal.AuditAction;
import fr.preau.staff.journal.AuditContext;
import fr.preau.staff.journal.Journaled;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/**
 * What an organiser corrects of somebody's details. What the form asks now is not required of somebody who
 * registered before it was asked, and what it hides now is still shown.
 */
@Controller
@RequestMapping("/gestion/cycles/{slug}/inscriptions/{registration}/correction")
class CorrectionPages {

    private final Lookup found;
    private final FormRules forms;
    private final HeldForm held;
    private final Desk desk;
    private final BackOfficeLayout layout;

    CorrectionPages(Lookup found, FormRules forms, HeldForm held, Desk desk, BackOfficeLayout layout) {
        this.found = found;
        this.forms = forms;
        this.held = held;
        this.desk = desk;
        this.layout = layout;
    }

    /** Whose file it is, and what its form asks. */
    private record Subject(Cycle cycle, RegistrationFile file, Rules rules, List<Question> questions) {

        String address() {
            return Addresses.file(cycle.slug(), file.id());
        }
    }

    private Subject subject(String slug, long registration) {
        var cycle = found.cycle(slug);
        var form = forms.now(cycle.id());
        var rules = form.rules();
        return new Subject(
                cycle,
                found.file(cycle, registration),
                new Rules(
                        rules.audience(),
                        rules.offerTime(),
                        rules.substituteFreeze(),
                        Asked.OPTIONAL,
                        Asked.OPTIONAL,
                        Asked.OPTIONAL),
                held.of(registration, form).questions().stream()
                        .map(Question::optional)
                        .toList());
    }

    @GetMapping
    View ask(@PathVariable String slug, @PathVariable long registration) {
        var subject = subject(slug, registration);
        var file = subject.file;
        var replies = file.answers().stream()
                .map(answer -> new Reply(answer.question(), 0, answer.text()))
                .toList();
        var values = Values.of(
                file.person().at(NoAddress.shown(file.person().email())), file.shortNotice(), file.reason(), replies);
        return page(HttpStatus.OK, subject, values, Details.told(file).mark(), List.of(), List.of());
    }

    @PostMapping
    @Journaled(AuditAction.PERSON_CORRECTED)
    View correct(
            @PathVariable String slug,
            @PathVariable long registration,
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam(defaultValue = "") String emailSeen,
            @RequestParam(defaultValue = "") String seen) {
        var subject = subject(slug, registration);
        var values = Values.typed(form, "");
        return switch (PersonReader.details("", values, subject.rules, subject.questions, List.of())) {
            case Wrong(var errors) ->
                page(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        subject,
                        values,
                        seen,
                        List.of(),
                        TypedAddress.among(errors, "email", values.email(), emailSeen));
            case Good(var member) -> {
                var doubt = TypedAddress.fault("email", member.person().email(), emailSeen);
                if (doubt.isPresent()) {
                    yield page(
                            HttpStatus.UNPROCESSABLE_CONTENT, subject, values, seen, List.of(), List.of(doubt.get()));
                }
                var replies = changed(subject, member.replies());
                var differences = Details.differences(subject.file, member.person(), replies, subject.questions);
                if (differences.isEmpty()) {
                    yield back(subject, Done.UNTOUCHED);
                }
                if (!seen.equals(Details.told(subject.file).mark())) {
                    yield overtaken(subject, values, member);
                }
                AuditContext.here()
                        .note(differences.stream().map(Difference::label).collect(Collectors.joining(", ")));
                var days = subject.cycle.days().stream().map(Cycle.Day::id).toList();
                yield switch (desk.correct(
                        registration,
                        subject.cycle.id(),
                        days,
                        Details.told(subject.file),
                        subject.file.corrected(member.person(), replies),
                        GesturePages.by())) {
                    case ChangeOutcome.AddressTaken _ ->
                        page(HttpStatus.CONFLICT, subject, values, seen, List.of(), addressTaken());
                    case ChangeOutcome.Overtaken _ -> overtaken(subject(slug, registration), values, member);
                    case ChangeOutcome change -> back(subject, Done.of(change, Done.CORRECTED));
                };
            }
        };
    }

    /** Somebody changed the person's details since they were seen: what was typed stays, beside what it would change. */
    private View overtaken(Subject now, Values values, Application.Member member) {
        var differences = Details.differences(now.file, member.person(), changed(now, member.replies()), now.questions);
        return differences.isEmpty()
                ? back(now, Done.UNTOUCHED)
                : page(HttpStatus.CONFLICT, now, values, Details.told(now.file).mark(), differences, List.of());
    }

    private static List<FieldError> addressTaken() {
        return List.of(
                new FieldError(
                        "email",
                        "Une autre personne est inscrite à ce cycle avec cette adresse : vérifiez-la, ou écrivez-en une autre."));
    }

    /** Those that say something else than before; an answer that stays keeps the words that were read. */
    private static List<Reply> changed(Subject subject, List<Reply> given) {
        var known = subject.file.answers().stream().collect(Collectors.toMap(Answered::question, Answered::text));
        var answered = given.stream().map(Reply::question).collect(Collectors.toSet());
        var emptied = subject.questions.stream()
                .filter(question -> known.containsKey(question.id()) && !answered.contains(question.id()))
                .map(question -> new Reply(question.id(), question.version(), ""));
        return Stream.concat(given.stream(), emptied)
                .filter(reply -> !reply.text().equals(known.getOrDefault(reply.question(), "")))
                .toList();
    }

    /** A form that is refused keeps what it was made from. */
    private View page(
            HttpStatus status,
            Subject subject,
            Values values,
            String seen,
            List<Difference> conflict,
            List<FieldError> errors) {
        var view = new PersonFormView(
                subject.cycle.title(),
                "Corriger la fiche " + French.of(subject.file.person().fullName()),
                subject.address() + "/correction",
                "Enregistrer la fiche",
                subject.address(),
                new PersonFields("", values, subject.rules, subject.questions, errors),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                false,
                seen,
                conflict);
        return layout.page(
                status,
                Section.CYCLES,
                (errors.isEmpty() ? "" : "Erreur : ") + view.title(),
                "person-form",
                view,
                Optional.empty());
    }

    private static View back(Subject subject, Done done) {
        return done.redirect(subject.address());
    }
}
