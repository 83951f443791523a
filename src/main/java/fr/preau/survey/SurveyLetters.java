package fr.preau.survey;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycles;
import fr.preau.mail.Letter;
import fr.preau.mail.LetterView.Block;
import fr.preau.mail.LetterView.Text;
import fr.preau.mail.LetterView.TicketButton;
import fr.preau.mail.LetterWriter;
import fr.preau.platform.French;
import fr.preau.registration.person.People;
import fr.preau.survey.AskedRows.Asked;
import fr.preau.survey.after.SurveyOfDay;
import fr.preau.survey.urn.Urn;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Asks people for their opinion, and once more. The ticket in the message is made when the message leaves; what is
 * kept of it says « [lien personnel] ».
 */
@Service
class SurveyLetters implements LetterWriter, SurveyOfDay {

    /** The kinds; their subject is the number of who is asked. */
    static final String ASKED = "SURVEY";

    static final String REMINDED = "SURVEY_REMINDER";

    private static final String PROMISE =
            "Deux minutes suffisent. Après clôture, même qui détient une copie de la base ne peut relier une réponse à vous.";

    private final SurveyRows rows;
    private final AskedRows asked;
    private final Urn urn;
    private final Surveys surveys;
    private final Cycles cycles;
    private final People people;

    SurveyLetters(SurveyRows rows, AskedRows asked, Urn urn, Surveys surveys, Cycles cycles, People people) {
        this.rows = rows;
        this.asked = asked;
        this.urn = urn;
        this.surveys = surveys;
        this.cycles = cycles;
        this.people = people;
    }

    @Override
    public Map<String, String> kinds() {
        return Map.of(ASKED, "Questionnaire", REMINDED, "Rappel du questionnaire");
    }

    @Override
    public Composition compose(String kind, long id, List<Long> days) {
        return asked.withId(id)
                .flatMap(one -> rows.withId(one.survey())
                        .flatMap(survey ->
                                cycles.withId(survey.cycleId()).map(cycle -> compose(kind, one, survey, cycle))))
                .orElseGet(() -> new Composition.Moot("Le questionnaire n’existe plus."));
    }

    private Composition compose(String kind, Asked one, Survey survey, Cycle cycle) {
        return urn.unused(survey.id(), one.holder())
                .<Composition>map(ticket -> new Composition.Composed(letter(kind, one, survey, cycle, ticket)))
                .orElseGet(() -> new Composition.Moot("La personne a répondu, ou le questionnaire est clos."));
    }

    private Letter letter(String kind, Asked one, Survey survey, Cycle cycle, String ticket) {
        var someone = people.withId(one.registration()).map(People.Someone::person);
        var until = survey.closesOn().map(French::day).orElse("");
        var first = kind.equals(REMINDED)
                ? "Vous n’avez pas encore donné votre avis sur « %s ». Il est encore temps, jusqu’au %s ; nous ne vous le demanderons plus."
                : "Votre avis sur « %s » nous aide à faire mieux. Vous pouvez le donner jusqu’au %s.";
        var blocks = List.<Block>of(
                new Text(first.formatted(cycle.title(), until)),
                new Text(PROMISE),
                new TicketButton("Donner mon avis", surveys.address(ticket)));
        return new Letter(
                someone.map(person -> person.email()).orElse(one.email()),
                someone.map(person -> person.fullName()).orElse(""),
                (kind.equals(REMINDED) ? "Rappel : votre avis sur « %s »" : "Votre avis sur « %s »")
                        .formatted(cycle.title()),
                blocks,
                "Vous recevez ce message %s.".formatted(survey.kind().because(cycle.title())),
                List.of());
    }

    @Override
    public Optional<String> address(long registration, long day) {
        return asked.openTo(registration).stream()
                .filter(one -> rows.withId(one.survey())
                        .filter(survey ->
                                survey.kind() == SurveyKind.HOT && survey.days().contains(day))
                        .isPresent())
                .flatMap(one -> urn.unused(one.survey(), one.holder()).stream())
                .map(surveys::address)
                .findFirst();
    }
}
