package fr.preau.registration.letters;

import fr.preau.cycle.Cycles;
import fr.preau.mail.LetterWriter;
import fr.preau.mail.wording.LetterModel;
import fr.preau.mail.wording.TemplateProvider;
import fr.preau.registration.LetterKind;
import fr.preau.registration.desk.Places;
import fr.preau.registration.desk.Places.Place;
import fr.preau.registration.desk.Registrations;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the desk's messages say, from the places as they are when the message leaves. */
@Component
class RegistrationLetters implements LetterWriter, TemplateProvider {

    private final Registrations registrations;
    private final Places places;
    private final Cycles cycles;
    private final AnswerLetters answers;
    private final SeatLetters seats;
    private final DayLetters dayLetters;
    private final LetterParts parts;
    private final LetterFields fields;

    RegistrationLetters(
            Registrations registrations,
            Places places,
            Cycles cycles,
            AnswerLetters answers,
            SeatLetters seats,
            DayLetters dayLetters,
            LetterParts parts,
            LetterFields fields) {
        this.registrations = registrations;
        this.places = places;
        this.cycles = cycles;
        this.answers = answers;
        this.seats = seats;
        this.dayLetters = dayLetters;
        this.parts = parts;
        this.fields = fields;
    }

    @Override
    public Map<String, String> kinds() {
        return LetterWriter.named(LetterKind.values(), LetterKind::label);
    }

    @Override
    public Composition compose(String kind, long registrationId, List<Long> days) {
        return matter(registrationId)
                .map(matter -> switch (LetterKind.valueOf(kind)) {
                    case CONFIRMATION -> answers.confirmation(matter, days);
                    case LINK_AGAIN -> answers.link(LetterKind.LINK_AGAIN, matter);
                    case NEW_LINK -> answers.link(LetterKind.NEW_LINK, matter);
                    case REQUEST_ACCEPTED -> answers.accepted(matter, days);
                    case REQUEST_REFUSED -> answers.refused(matter, days);
                    case WITHDRAWAL -> seats.withdrawal(matter, days);
                    case REPLACED -> seats.replaced(matter, days);
                    case SUBSTITUTE -> seats.taken(LetterKind.SUBSTITUTE, matter, days);
                    case MOVED -> seats.moved(matter, days);
                    case OFFER -> seats.offer(matter, days);
                    case PROMOTION -> seats.taken(LetterKind.PROMOTION, matter, days);
                    case WORKSHOP -> seats.taken(LetterKind.WORKSHOP, matter, days);
                    case OFFER_EXPIRED -> seats.offerExpired(matter, days);
                    case DAY_CHANGED, DAY_CANCELLED -> dayLetters.compose(matter, days);
                    case REMINDER_WEEK -> answers.reminder(LetterKind.REMINDER_WEEK, matter, days);
                    case REMINDER_EVE -> answers.reminder(LetterKind.REMINDER_EVE, matter, days);
                })
                .orElseGet(() -> new Composition.Moot("L’inscription n’existe plus."));
    }

    @Override
    public int rank() {
        return 1;
    }

    @Override
    public List<LetterModel> models() {
        return Arrays.stream(LetterKind.values()).map(fields::model).toList();
    }

    /** Their name, their page, their own days as they stand now; what did not happen to them stays invented. */
    @Override
    public Optional<Recipient> recipient(LetterModel model, long registrationId) {
        return matter(registrationId).map(matter -> {
            var person = matter.registration().person();
            var kind = LetterKind.valueOf(model.kind());
            var live = matter.cycle().days().stream()
                    .filter(day -> matter.state(day).live())
                    .toList();
            var values = kind == LetterKind.CONFIRMATION
                    ? answers.answer(matter, live)
                    : parts.values(kind, matter, live, parts.lines(matter, live));
            if (!LetterFields.tellsThePresent(kind) || live.isEmpty()) {
                values.remove("journées");
            }
            if (matter.heldDays().isEmpty()) {
                values.remove("code");
            } else {
                values.put("code", parts.code(matter, matter.heldDays()));
            }
            return new Recipient(person.email(), person.fullName(), values);
        });
    }

    private Optional<LetterContext> matter(long registrationId) {
        return registrations
                .withId(registrationId)
                .flatMap(registration -> cycles.withId(registration.cycleId())
                        .map(cycle -> new LetterContext(
                                registration,
                                cycle,
                                places.of(registrationId).stream()
                                        .collect(Collectors.toMap(Place::dayId, Function.identity())))));
    }
}
