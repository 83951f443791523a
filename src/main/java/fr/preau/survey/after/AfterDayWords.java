package fr.preau.survey.after;

import static fr.preau.mail.wording.LetterField.free;

import fr.preau.cycle.Cycle;
import fr.preau.mail.LetterView.Block;
import fr.preau.mail.LetterView.Button;
import fr.preau.mail.LetterView.Text;
import fr.preau.mail.LetterView.TicketButton;
import fr.preau.mail.wording.FieldValue;
import fr.preau.mail.wording.FieldValue.Address;
import fr.preau.mail.wording.FieldValue.Blocks;
import fr.preau.mail.wording.FieldValue.Organiser;
import fr.preau.mail.wording.FieldValue.Words;
import fr.preau.mail.wording.LetterField;
import fr.preau.mail.wording.LetterModel;
import fr.preau.mail.wording.LetterWording;
import fr.preau.platform.French;
import fr.preau.platform.Settings;
import fr.preau.platform.centre.Centre;
import fr.preau.registration.person.People;
import fr.preau.registration.person.People.Someone;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the two messages after a day say, in the centre's words if it has any. */
@Component
class AfterDayWords {

    /** The kinds; their subject is the registration, their day the day. */
    static final String PRESENT = "AFTER_DAY";

    static final String ABSENT = "AFTER_DAY_ABSENT";

    static final String ATTACHED = "Votre attestation de présence est jointe à ce message.";

    private static final String PRESENT_LABEL = "Après la journée, aux présents";
    private static final String ABSENT_LABEL = "Après la journée, aux absents";
    private static final String PAGE = "Retrouver mon inscription";
    private static final String ANSWER = "Donner mon avis";
    private static final String SEE = "Voir ce qui a été partagé";

    private static final LetterWording TO_PRESENT = LetterWording.of("""
            Après la journée du {journée}

            Merci d’avoir été des nôtres à « {titre} », le {journée}.

            {attestation}

            {questionnaire}

            {partage}

            {lien}
            """);

    static final Map<String, String> KINDS = Map.of(PRESENT, PRESENT_LABEL, ABSENT, ABSENT_LABEL);

    private static final LetterWording TO_ABSENT = LetterWording.of("""
            Ce qui a été partagé le {journée}

            La journée du {journée} de « {titre} » s’est tenue sans vous. Voici ce qui en reste.

            {partage}
            """);

    private final People people;
    private final Centre centre;
    private final Settings settings;

    AfterDayWords(People people, Centre centre, Settings settings) {
        this.people = people;
        this.centre = centre;
        this.settings = settings;
    }

    Map<String, FieldValue> values(Someone someone, Cycle cycle, LocalDate date) {
        var person = someone.person();
        return new HashMap<>(Map.of(
                "prénom", new Words(person.firstName()),
                "nom", new Words(person.fullName()),
                "titre", new Words(cycle.title()),
                "journée", new Words(French.day(date) + " " + date.getYear()),
                "organisateur", new Organiser(centre.named()),
                "lien", new Address(PAGE, people.page(someone.registrationId()).orElse(settings.url() + "/"))));
    }

    /** Nothing without one. */
    static FieldValue survey(Optional<String> address) {
        return new Blocks(
                "",
                address.stream()
                        .<Block>flatMap(href -> Stream.of(
                                new Text(
                                        "Qu’en avez-vous pensé ? Deux minutes suffisent. Personne ne pourra savoir ce que vous avez répondu."),
                                new TicketButton(ANSWER, href)))
                        .toList());
    }

    static FieldValue shared(Optional<String> address) {
        return new Blocks(
                "", address.stream().<Block>map(href -> new Button(SEE, href)).toList());
    }

    LetterModel present() {
        return new LetterModel(
                PRESENT,
                PRESENT_LABEL,
                "Quand vous écrivez après une journée, ou ouvrez son questionnaire ; l’attestation est jointe d’elle-même.",
                TO_PRESENT,
                Stream.concat(
                                common(),
                                Stream.of(
                                        free("attestation", "phrase qui annonce l’attestation", new Words(ATTACHED)),
                                        free(
                                                "questionnaire",
                                                "lien du questionnaire, s’il est ouvert",
                                                survey(Optional.of(settings.url() + "/avis/exemple"))),
                                        free(
                                                "lien",
                                                "sa page personnelle",
                                                new Address(PAGE, settings.url() + "/inscription/exemple"))))
                        .toList());
    }

    LetterModel absent() {
        return new LetterModel(
                ABSENT,
                ABSENT_LABEL,
                "Quand vous écrivez après une journée, à qui y était inscrit et n’est pas venu, si quelque chose est partagé.",
                TO_ABSENT,
                common().toList());
    }

    private Stream<LetterField> common() {
        return Stream.of(
                free("prénom", "prénom de la personne", new Words("Claire")),
                free("nom", "prénom et nom de la personne", new Words("Claire Martin")),
                free("titre", "titre du cycle", new Words("Entrez dans la vie du contrat")),
                free("journée", "la journée", new Words("14\u00a0mars 2030")),
                free(
                        "partage",
                        "lien vers ce qui a été partagé, s’il y en a",
                        shared(Optional.of(settings.url() + "/"))),
                free("organisateur", "nom du centre", new Organiser(centre.named())));
    }
}
