package fr.preau.registration;

import fr.preau.cycle.Cycles;
import fr.preau.mail.LetterWriter;
import fr.preau.registration.Places.Place;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the desk's messages say, from the places as they are when the message leaves. */
@Component
class RegistrationLetters implements LetterWriter {

    private final Registrations registrations;
    private final Places places;
    private final Cycles cycles;
    private final AnswerLetters answers;
    private final SeatLetters seats;
    private final DayLetters dayLetters;

    RegistrationLetters(
            Registrations registrations,
            Places places,
            Cycles cycles,
            AnswerLetters answers,
            SeatLetters seats,
            DayLetters dayLetters) {
        this.registrations = registrations;
        this.places = places;
        this.cycles = cycles;
        this.answers = answers;
        this.seats = seats;
        this.dayLetters = dayLetters;
    }

    @Override
    public Optional<String> label(String kind) {
        return Arrays.stream(LetterKind.values())
                .filter(known -> known.name().equals(kind))
                .map(LetterKind::label)
                .findFirst();
    }

    @Override
    public Composition compose(String kind, long registrationId, List<Long> days) {
        return matter(registrationId)
                .map(matter -> switch (LetterKind.valueOf(kind)) {
                    case CONFIRMATION -> answers.confirmation(matter, days);
                    case LINK_AGAIN ->
                        answers.link(
                                matter,
                                "Si vous n’avez rien demandé, ne faites rien : votre inscription n’a pas changé.");
                    case NEW_LINK -> answers.link(matter, "Votre nouveau lien remplace tous ceux d’avant.");
                    case REQUEST_ACCEPTED -> answers.accepted(matter, days);
                    case REQUEST_REFUSED -> answers.refused(matter, days);
                    case WITHDRAWAL -> seats.withdrawal(matter, days);
                    case REPLACED -> seats.replaced(matter, days);
                    case SUBSTITUTE -> seats.substitute(matter, days);
                    case MOVED -> seats.moved(matter, days);
                    case OFFER -> seats.offer(matter, days);
                    case PROMOTION -> seats.promotion(matter, days);
                    case OFFER_EXPIRED -> seats.offerExpired(matter, days);
                    case DAY_CHANGED, DAY_CANCELLED -> dayLetters.compose(matter, days);
                    case REMINDER_WEEK -> answers.reminder(matter, days, "Dans une semaine");
                    case REMINDER_EVE -> answers.reminder(matter, days, "Demain");
                })
                .orElseGet(() -> new Composition.Moot("L’inscription n’existe plus."));
    }

    private Optional<Matter> matter(long registrationId) {
        return registrations
                .withId(registrationId)
                .flatMap(registration -> cycles.withId(registration.cycleId())
                        .map(cycle -> new Matter(
                                registration,
                                cycle,
                                places.of(registrationId).stream()
                                        .collect(Collectors.toMap(Place::dayId, Function.identity())))));
    }
}
