package fr.preau.api;

import fr.preau.cycle.Availability;
import fr.preau.registration.Profile;
import fr.preau.registration.rules.Audience.Verdict;
import fr.preau.registration.rules.Questions.Kind;
import fr.preau.registration.rules.Rules.Asked;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A published cycle as programs read it.
 *
 * @param place the town or address; may be empty
 * @param days by date
 */
record CycleResource(
        String slug,
        String title,
        URI url,
        String place,
        Window registration,
        List<Day> days,
        Admission admission,
        Fields fields,
        List<Asking> questions) {

    /** When registration opens and closes; a bound that is absent sets no limit. */
    record Window(Optional<OffsetDateTime> opens, Optional<OffsetDateTime> closes) {}

    /**
     * One of its days.
     *
     * @param start absent while the programme gives no hour
     * @param status how it stands, in words
     * @param reason why it is cancelled, if it is and the organisers say
     * @param free seats that anybody may take
     * @param waiting how many people wait for one
     * @param workshops those that begin together, one of which is chosen; hour by hour
     */
    record Day(
            LocalDate date,
            String title,
            String place,
            Optional<OffsetDateTime> start,
            Optional<OffsetDateTime> end,
            Availability availability,
            String status,
            Optional<String> reason,
            int capacity,
            int free,
            int waiting,
            List<Reserve> reserves,
            List<Workshop> workshops) {}

    /**
     * One of the sequences that begin together.
     *
     * @param end absent when the programme does not say
     * @param room where in the day's place; may be empty
     * @param capacity absent, as what remains of it, where everybody who is there may come
     */
    record Workshop(
            long id,
            String title,
            OffsetDateTime start,
            Optional<OffsetDateTime> end,
            String room,
            OptionalInt capacity,
            OptionalInt remaining) {}

    /** Free seats that only people of that profile may take, until then. */
    record Reserve(Optional<Profile> profile, int free, OffsetDateTime until, String words) {}

    /**
     * Whom it is for.
     *
     * @param sentences the rule in words; none where it is for everybody
     * @param departments those it is for; all if there are none
     * @param elsewhere what becomes of somebody of another department
     * @param largestTeam how many persons one request may register
     */
    record Admission(
            List<String> sentences,
            List<ProfileRule> profiles,
            List<Department> departments,
            Verdict elsewhere,
            int largestTeam) {}

    record ProfileRule(Profile profile, String label, Verdict verdict) {}

    record Department(String code, String name) {}

    /** Whether a request must, may or must not hold those of a person's fields that differ between cycles. */
    record Fields(Asked phone, Asked job, Asked accessNeeds) {}

    /**
     * A question of the organiser's; choices where its kind has some.
     *
     * @param askedIf of whom it is asked; absent where it is of everybody
     */
    record Asking(
            long id,
            Kind kind,
            String label,
            String help,
            boolean required,
            List<String> choices,
            Optional<AskedIf> askedIf) {}

    /**
     * Of whom a question is asked; a reply of anybody else is refused. One of its members says it, or two of them:
     * an answer to another question.
     */
    record AskedIf(
            String words,
            Optional<LocalDate> day,
            Optional<Long> workshop,
            Optional<Profile> profile,
            Optional<Long> question,
            Optional<String> answer) {}
}
