package fr.preau.survey;

import fr.preau.mail.Outbox;
import fr.preau.mail.Outbox.Intention;
import fr.preau.registration.person.People;
import fr.preau.survey.AskedRows.Asked;
import fr.preau.survey.Survey.Way;
import fr.preau.survey.after.AfterDay;
import fr.preau.survey.urn.Urn;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks whom a survey is for: at its opening, afterwards, once more. */
@Service
class SurveyAsking {

    private final SurveyRows rows;
    private final AskedRows asked;
    private final Urn urn;
    private final SurveyRecipients audience;
    private final People people;
    private final AfterDay afterDay;
    private final Outbox outbox;
    private final Clock clock;

    SurveyAsking(
            SurveyRows rows,
            AskedRows asked,
            Urn urn,
            SurveyRecipients audience,
            People people,
            AfterDay afterDay,
            Outbox outbox,
            Clock clock) {
        this.rows = rows;
        this.asked = asked;
        this.urn = urn;
        this.audience = audience;
        this.people = people;
        this.afterDay = afterDay;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** In the caller's transaction. */
    void ask(Survey survey, Collection<Long> people, Collection<String> addresses) {
        var added = survey.kind().ofPresent()
                ? asked.addPeople(survey.id(), people)
                : asked.addAddresses(survey.id(), addresses);
        urn.issue(survey.id(), added.stream().map(Asked::holder).toList());
        rows.issued(survey.id(), added.size());
        var later = survey.kind() == SurveyKind.HOT
                ? afterDay.write(
                        survey.cycleId(),
                        survey.days(),
                        added.stream().map(Asked::registration).toList())
                : List.<Long>of();
        outbox.planForMany(added.stream()
                .filter(one -> !later.contains(one.registration()))
                .map(one -> intention(SurveyLetters.ASKED, one))
                .toList());
    }

    /** Asks whoever was found present since; in the night, so that a correction and its survey are not one moment. */
    @Transactional
    void askLater(long id) {
        rows.locked(id)
                .filter(survey -> survey.open()
                        && survey.way() == Way.MAIL
                        && survey.kind().ofPresent())
                .filter(survey -> urn.answerable(id))
                .ifPresent(survey -> {
                    var known = asked.of(id).stream().map(Asked::registration).toList();
                    var found = audience.registrations(survey).stream()
                            .filter(one -> !known.contains(one))
                            .toList();
                    if (!found.isEmpty()) {
                        ask(survey, found, List.of());
                    }
                });
    }

    /** Writes once more to whoever did not answer. */
    @Transactional
    void remind(long id) {
        rows.locked(id)
                .filter(survey -> survey.open() && survey.remindedAt().isEmpty())
                .ifPresent(survey -> {
                    var left = urn.left(
                            id, asked.of(id).stream().map(Asked::holder).toList());
                    var letters = asked.of(id).stream()
                            .filter(one -> left.contains(one.holder()))
                            .map(one -> intention(SurveyLetters.REMINDED, one))
                            .toList();
                    outbox.planForMany(letters);
                    rows.reminded(id, letters.size(), clock.instant());
                });
    }

    private Intention intention(String kind, Asked one) {
        return new Intention(
                kind,
                one.id(),
                List.of(),
                people.withId(one.registration())
                        .map(someone -> someone.person().email())
                        .orElse(one.email()));
    }
}
