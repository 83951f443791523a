package fr.preau.management.person;

import fr.preau.management.Difference;
import fr.preau.management.Labels;
import fr.preau.platform.address.NoAddress;
import fr.preau.registration.Application.Reply;
import fr.preau.registration.Departments;
import fr.preau.registration.Person;
import fr.preau.registration.desk.PersonDetails;
import fr.preau.registration.list.RegistrationFile;
import fr.preau.registration.rules.Questions.Answered;
import fr.preau.registration.rules.Questions.Question;
import java.util.ArrayList;
import java.util.List;

/** What is known of a person, compared with what an organiser makes of it. */
final class Details {

    private Details() {}

    /** All that a correction may change. */
    static PersonDetails told(RegistrationFile file) {
        return new PersonDetails(file.person(), file.answers());
    }

    static List<Difference> differences(
            RegistrationFile file, Person after, List<Reply> replies, List<Question> questions) {
        var before = file.person();
        var all = new ArrayList<Difference>();
        all.add(new Difference("Nom", before.lastName(), after.lastName()));
        all.add(new Difference("Prénom", before.firstName(), after.firstName()));
        all.add(new Difference("Courriel", NoAddress.shown(before.email()), after.email()));
        all.add(new Difference("Téléphone", before.phone(), after.phone()));
        all.add(new Difference(
                "Profil", before.profile().label(), after.profile().label()));
        all.add(new Difference("Fonction", before.job(), after.job()));
        all.add(new Difference("Structure", before.organisation(), after.organisation()));
        all.add(new Difference(
                "Type de structure", Labels.kind(before.organisationKind()), Labels.kind(after.organisationKind())));
        all.add(new Difference(
                "Département", Departments.label(before.department()), Departments.label(after.department())));
        all.add(new Difference("À prévoir", before.accessNeeds(), after.accessNeeds()));
        for (var reply : replies) {
            var known = file.answers().stream()
                    .filter(answer -> answer.question() == reply.question())
                    .map(Answered::text)
                    .findFirst()
                    .orElse("");
            questions.stream()
                    .filter(question -> question.id() == reply.question())
                    .forEach(question ->
                            all.add(new Difference(question.wording().label(), known, reply.text())));
        }
        return Difference.among(all);
    }
}
