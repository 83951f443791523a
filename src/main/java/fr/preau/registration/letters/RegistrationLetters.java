package fr.preau.registration.letters;

import fr.preau.mail.LetterWriter;
import fr.preau.mail.wording.LetterModel;
import fr.preau.mail.wording.TemplateProvider;
import fr.preau.registration.LetterKind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the desk's messages say, from the places as they are when the message leaves. */
@Component
class RegistrationLetters implements LetterWriter, TemplateProvider {

    private final LetterContexts contexts;
    private final AnswerLetters answers;
    private final SeatLetters seats;
    private final DayLetters dayLetters;
    private final LetterParts parts;
    private final LetterFields fields;

    RegistrationLetters(
            LetterContexts contexts,
            AnswerLetters answers,
            SeatLetters seats,
            DayLetters dayLetters,
            LetterParts parts,
            LetterFields fields) {
        this.contexts = contexts;
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
        return contexts.of(registrationId)
                .map(context -> over(context, days)
                        ? new Composition.Moot("La journée est passée.")
                        : compose(LetterKind.valueOf(kind), context, days))
                .orElseGet(() -> new Composition.Moot("L’inscription n’existe plus."));
    }

    /** Whether all that the message is about is behind; one about no day in particular speaks of the person's page. */
    private static boolean over(LetterContext context, List<Long> days) {
        return !days.isEmpty() && context.over().containsAll(days);
    }

    private Composition compose(LetterKind kind, LetterContext context, List<Long> days) {
        return switch (kind) {
            case CONFIRMATION -> answers.confirmation(context, days);
            case LINK_AGAIN -> answers.link(LetterKind.LINK_AGAIN, context);
            case NEW_LINK -> answers.link(LetterKind.NEW_LINK, context);
            case REQUEST_ACCEPTED -> answers.accepted(context, days);
            case REQUEST_REFUSED -> answers.refused(context, days);
            case WITHDRAWAL -> seats.withdrawal(context, days);
            case REPLACED -> seats.replaced(context, days);
            case SUBSTITUTE -> seats.taken(LetterKind.SUBSTITUTE, context, days);
            case MOVED -> seats.moved(context, days);
            case OFFER -> seats.offer(context, days);
            case PROMOTION -> seats.taken(LetterKind.PROMOTION, context, days);
            case WORKSHOP -> seats.taken(LetterKind.WORKSHOP, context, days);
            case OFFER_EXPIRED -> seats.offerExpired(context, days);
            case DAY_CHANGED, DAY_CANCELLED -> dayLetters.compose(context, days);
            case REMINDER_WEEK -> answers.reminder(LetterKind.REMINDER_WEEK, context, days);
            case REMINDER_EVE -> answers.reminder(LetterKind.REMINDER_EVE, context, days);
        };
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
        return contexts.of(registrationId).map(context -> {
            var person = context.registration().person();
            var kind = LetterKind.valueOf(model.kind());
            var live = context.cycle().days().stream()
                    .filter(day -> context.state(day).live())
                    .toList();
            var values = kind == LetterKind.CONFIRMATION
                    ? answers.answer(context, live)
                    : parts.values(kind, context, live, parts.lines(context, live));
            if (!LetterFields.tellsThePresent(kind) || live.isEmpty()) {
                values.remove("journées");
            }
            if (context.heldDays().isEmpty()) {
                values.remove("code");
            } else {
                values.put("code", parts.code(context, context.heldDays()));
            }
            return new Recipient(person.email(), person.fullName(), values);
        });
    }
}
