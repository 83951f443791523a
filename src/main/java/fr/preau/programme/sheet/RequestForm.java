package fr.preau.programme.sheet;

import fr.preau.platform.FieldError;
import fr.preau.platform.form.TypedDay;
import fr.preau.platform.form.TypedLine;
import fr.preau.programme.FundingRequest;
import fr.preau.programme.FundingRequest.Act;
import fr.preau.programme.FundingRequest.ActKind;
import fr.preau.programme.RequestState;
import fr.preau.programme.rules.Euros;
import fr.preau.programme.sheet.FundingArbitration.RiderWish;
import fr.preau.programme.sheet.FundingArbitration.Wish;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The form of a request: what is known as it is shown, what was typed as a wish. */
public final class RequestForm {

    private static final int LONGEST = 300;

    private final FundingRequest known;
    private final Map<String, String> sent;
    private final List<FieldError> errors = new ArrayList<>();

    private RequestForm(FundingRequest known, Map<String, String> sent) {
        this.known = known;
        this.sent = sent;
    }

    /** What was sent turned out to be. */
    sealed interface Reading {
        record Good(Wish wish) implements Reading {}

        record Wrong(List<FieldError> errors) implements Reading {}
    }

    public static Map<String, String> values(FundingRequest request) {
        var values = new HashMap<>(Map.of(
                "version", Integer.toString(request.version()),
                "channel", request.channel(),
                "reference", request.outsideReference(),
                "outside", request.outsideState(),
                "state", request.state().name(),
                "requested", Euros.figures(request.requested()),
                "proposed", Euros.figures(request.proposed()),
                "voted", Euros.figures(request.voted()),
                "notified", Euros.figures(request.notified()),
                "paid", request.paid() == 0 ? "" : Euros.figures(request.paid())));
        values.put("actKind", request.act().map(act -> act.kind().name()).orElse(""));
        values.put("actNumber", request.act().map(Act::number).orElse(""));
        values.put("actDate", request.act().map(Act::date).map(String::valueOf).orElse(""));
        values.put("opinion", request.opinion());
        values.put("opinionText", request.opinionText());
        return values;
    }

    /** In a sentence, for whoever typed while somebody else saved. */
    static String words(FundingRequest request) {
        return "demandé %s, proposé %s, voté %s, « %s »"
                .formatted(
                        words(request.requested()),
                        words(request.proposed()),
                        words(request.voted()),
                        request.state().label());
    }

    private static String words(Optional<Long> cents) {
        return cents.map(Euros::words).orElse("rien");
    }

    static Reading read(FundingRequest known, Map<String, String> sent) {
        return new RequestForm(known, sent).read();
    }

    private String text(String field) {
        return TypedLine.of(sent.getOrDefault(field, ""));
    }

    private String bounded(String field) {
        if (text(field).length() > LONGEST) {
            errors.add(new FieldError(field, "Raccourcissez : 300 caractères au plus."));
        }
        return text(field);
    }

    private Optional<Long> amount(String field) {
        return switch (Euros.read(sent.getOrDefault(field, ""))) {
            case Euros.Reading.Good(var cents) -> Optional.of(cents);
            case Euros.Reading.Nothing _ -> Optional.empty();
            case Euros.Reading.Wrong(var why) -> {
                errors.add(new FieldError(field, why));
                yield Optional.empty();
            }
        };
    }

    private Optional<Act> act() {
        var kind = Arrays.stream(ActKind.values())
                .filter(one -> one.name().equals(text("actKind")))
                .findFirst();
        if (kind.isEmpty() && text("actNumber").isEmpty() && text("actDate").isEmpty()) {
            return Optional.empty();
        }
        if (kind.isEmpty()) {
            errors.add(new FieldError("actKind", "Choisissez la nature de l’acte."));
        }
        if (bounded("actNumber").isEmpty()) {
            errors.add(new FieldError("actNumber", "Donnez le numéro de l’acte."));
        }
        var date = TypedDay.of(text("actDate"));
        if (date.isEmpty()) {
            errors.add(new FieldError("actDate", "Donnez la date de l’acte, comme 15/03/2025."));
        }
        return kind.flatMap(known -> date.map(on -> new Act(known, text("actNumber"), on)));
    }

    private Reading read() {
        var state = Arrays.stream(RequestState.values())
                .filter(one -> one.name().equals(text("state")))
                .findFirst()
                .orElse(known.state());
        var rider = rider();
        var wanted = new FundingRequest(
                known.id(),
                known.sheetId(),
                known.funderId(),
                known.creditLine(),
                bounded("channel"),
                bounded("reference"),
                bounded("outside"),
                state,
                amount("requested"),
                amount("proposed"),
                amount("voted"),
                known.notified(),
                amount("paid").orElse(0L),
                act(),
                known.opinion(),
                known.opinionText(),
                text("version").matches("\\d{1,9}") ? Integer.parseInt(text("version")) : 0);
        return errors.isEmpty()
                ? new Reading.Good(new Wish(wanted, bounded("overReason"), rider))
                : new Reading.Wrong(List.copyOf(errors));
    }

    private Optional<RiderWish> rider() {
        var after = amount("riderAmount");
        if (after.isPresent() && !known.state().notified()) {
            errors.add(new FieldError("riderAmount", "Un avenant ne change que ce qui est notifié."));
        }
        if (after.isPresent() && text("riderReason").isEmpty()) {
            errors.add(new FieldError("riderReason", "Dites pourquoi le montant change."));
        }
        return after.map(cents -> new RiderWish(cents, bounded("riderReason")));
    }
}
