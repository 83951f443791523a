package fr.preau.registration.person;

import fr.preau.platform.French;
import fr.preau.registration.Application.Member;
import fr.preau.registration.Application.Reply;
import fr.preau.registration.Departments;
import fr.preau.registration.OrganisationKind;
import fr.preau.registration.Person;
import fr.preau.registration.desk.PersonDetails;
import fr.preau.registration.rules.Questions.Answered;
import fr.preau.registration.rules.Questions.Question;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is kept of a person since somebody else changed it, where they typed something else. */
final class Meanwhile {

    private Meanwhile() {}

    /** A line for each: « Fonction : Directrice ». */
    static List<String> lines(PersonDetails now, Member typed, List<Question> questions) {
        var kept = now.person();
        var written = typed.person();
        var details = Stream.of(
                        line("Nom", kept, written, Person::lastName),
                        line("Prénom", kept, written, Person::firstName),
                        line("Téléphone", kept, written, Person::phone),
                        line("Profil", kept, written, person -> person.profile().label()),
                        line("Fonction", kept, written, Person::job),
                        line("Structure", kept, written, Person::organisation),
                        line("Type de structure", kept, written, Meanwhile::kind),
                        line("Département", kept, written, person -> Departments.label(person.department())),
                        line("À prévoir", kept, written, Person::accessNeeds))
                .flatMap(Optional::stream);
        return Stream.concat(details, answers(now.answers(), typed.replies(), questions))
                .toList();
    }

    private static Stream<String> answers(List<Answered> kept, List<Reply> typed, List<Question> questions) {
        var before = kept.stream().collect(Collectors.toMap(Answered::question, Answered::text));
        var after = typed.stream().collect(Collectors.toMap(Reply::question, Reply::text));
        return questions.stream()
                .filter(question ->
                        !before.getOrDefault(question.id(), "").equals(after.getOrDefault(question.id(), "")))
                .map(question -> said(question.wording().label(), before.getOrDefault(question.id(), "")));
    }

    private static Optional<String> line(String label, Person kept, Person typed, Function<Person, String> value) {
        return Optional.of(value.apply(kept))
                .filter(one -> !one.equals(value.apply(typed)))
                .map(one -> said(label, one));
    }

    private static String said(String label, String value) {
        return label + French.NBSP + ": " + (value.isEmpty() ? "rien" : value);
    }

    private static String kind(Person person) {
        return OrganisationKind.of(person.organisationKind())
                .map(OrganisationKind::label)
                .orElse(person.organisationKind());
    }
}
