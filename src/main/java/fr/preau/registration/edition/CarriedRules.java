package fr.preau.registration.edition;

import fr.preau.cycle.edition.CarriedAlong;
import fr.preau.cycle.edition.Edition;
import fr.preau.mail.wording.LetterWordings;
import fr.preau.registration.desk.Reserves;
import fr.preau.registration.rules.RegistrationRules;
import fr.preau.registration.rules.ReminderRows;
import fr.preau.registration.rules.Reserve;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whom a cycle is for, what it asks, whom seats are kept for, and what its messages say; never its people. */
@Component
class CarriedRules implements CarriedAlong {

    private static final String PEOPLE = "les inscriptions, les listes d’attente et leur historique";

    private final RegistrationRules rules;
    private final CarriedQuestions copied;
    private final Reserves reserves;
    private final LetterWordings wordings;
    private final ReminderRows reminders;

    CarriedRules(
            RegistrationRules rules,
            CarriedQuestions copied,
            Reserves reserves,
            LetterWordings wordings,
            ReminderRows reminders) {
        this.rules = rules;
        this.copied = copied;
        this.reserves = reserves;
        this.wordings = wordings;
        this.reminders = reminders;
    }

    @Override
    public Set<String> copied() {
        return Set.of(
                "registration_rules",
                "question",
                "question_version",
                "day_gauge",
                "day_reserve",
                "workshop",
                "letter_wording",
                "reminder_times");
    }

    @Override
    public List<Left> left() {
        return List.of(
                new Left("registration", PEOPLE),
                new Left("place", PEOPLE),
                new Left("place_event", PEOPLE),
                new Left("workshop_place", PEOPLE),
                new Left("people_tally", PEOPLE),
                new Left("submission", PEOPLE),
                new Left("address_change", PEOPLE),
                new Left("reply", "les réponses aux questions, et les questions qui ne sont plus posées"),
                new Left("person_note", "les notes de l’équipe sur les personnes"),
                new Left("list_draft", "les tableaux en cours d’importation"));
    }

    @Override
    public void copy(Edition edition) {
        rules.set(edition.to(), rules.of(edition.from()));
        copied.to(edition);
        edition.days()
                .forEach((from, to) -> reserves.set(
                        to,
                        reserves.of(from).stream()
                                .map(kept -> new Reserve(kept.profile(), kept.seats(), edition.shifted(kept.until())))
                                .toList()));
        wordings.copy(edition.from(), edition.to());
        reminders.copy(edition.from(), edition.to());
    }
}
