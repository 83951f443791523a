package fr.preau.programme.sheet;

import fr.preau.platform.FieldError;
import fr.preau.programme.ActionSheet;
import fr.preau.programme.Envelopes;
import fr.preau.programme.FundingRequest;
import fr.preau.programme.ProgrammeChanges;
import fr.preau.programme.Programmes;
import fr.preau.programme.SheetState;
import fr.preau.programme.rules.Euros;
import fr.preau.programme.rules.RequestRules;
import fr.preau.programme.rules.RequestRules.Around;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes the figures of a request, one after the other within a programme: no two people spend the same money,
 * and whoever comes second is shown what the first wrote.
 */
@Service
public class FundingArbitration {

    private final Programmes programmes;
    private final Sheets sheets;
    private final Requests requests;
    private final Envelopes envelopes;
    private final ProgrammeChanges changes;

    FundingArbitration(
            Programmes programmes, Sheets sheets, Requests requests, Envelopes envelopes, ProgrammeChanges changes) {
        this.programmes = programmes;
        this.sheets = sheets;
        this.requests = requests;
        this.envelopes = envelopes;
        this.changes = changes;
    }

    /** What became of it. */
    public sealed interface Outcome {
        record Saved(FundingRequest request) implements Outcome {}

        /** Nothing was stored. */
        record Refused(List<FieldError> faults) implements Outcome {}

        /** Nothing was stored: somebody wrote it meanwhile, and this is what they wrote. */
        record Overtaken(FundingRequest now) implements Outcome {}
    }

    /**
     * @param wanted with the version that it was made from
     * @param overReason why more than the envelope is given; empty if nobody said so
     * @param rider what the notified amount becomes and why; empty if it stays
     */
    public record Wish(FundingRequest wanted, String overReason, Optional<RiderWish> rider) {}

    public record RiderWish(long after, String reason) {}

    @Transactional
    public Outcome change(Wish wish, String by) {
        var sheet = sheets.withId(wish.wanted.sheetId()).orElseThrow();
        var state = programmes.lock(sheet.programmeId());
        var before = requests.withId(wish.wanted.id()).orElseThrow();
        if (before.version() != wish.wanted.version()) {
            return new Outcome.Overtaken(before);
        }
        var wanted = with(wish.wanted, before, wish.rider.map(RiderWish::after));
        var elsewhere = requests.ofSheet(sheet.id()).stream()
                .filter(other -> other.id() != before.id())
                .mapToLong(other -> other.voted().orElse(0L))
                .sum();
        var faults = new ArrayList<>(RequestRules.faults(before, wanted, new Around(state, sheet.cost(), elsewhere)));
        wish.rider
                .filter(rider -> rider.after + elsewhere > sheet.cost().orElse(Long.MAX_VALUE - elsewhere))
                .ifPresent(
                        _ -> faults.add(new FieldError("riderAmount", "L’avenant dépasserait le coût de l’action.")));
        excess(sheet, before, wanted)
                .filter(_ -> wish.overReason.isBlank())
                .ifPresent(over -> faults.add(new FieldError(
                        "overReason",
                        "L’enveloppe est dépassée de %s : dites pourquoi pour enregistrer quand même. La validation attendra que le financeur confirme."
                                .formatted(Euros.words(over)))));
        if (!faults.isEmpty()) {
            return new Outcome.Refused(List.copyOf(faults));
        }
        if (excess(sheet, before, wanted).isPresent()) {
            envelopes.over(sheet.programmeId(), before.funderId(), wish.overReason.strip());
        }
        if (!requests.write(wanted)) {
            throw new IllegalStateException("a request changed under its programme's lock");
        }
        wish.rider.ifPresent(
                rider -> requests.ride(before.id(), before.notified().orElse(0L), rider.after, rider.reason.strip()));
        tell(sheet, before, wanted, by);
        return new Outcome.Saved(wanted);
    }

    /** With the state that its figures tell; an amount is notified as it was voted, and moves by a rider alone. */
    private static FundingRequest with(FundingRequest wanted, FundingRequest before, Optional<Long> rider) {
        var state = RequestRules.told(wanted);
        var notified = rider.or(before::notified).or(() -> state.notified() ? wanted.voted() : Optional.empty());
        return new FundingRequest(
                wanted.id(),
                wanted.sheetId(),
                before.funderId(),
                before.creditLine(),
                wanted.channel(),
                wanted.outsideReference(),
                wanted.outsideState(),
                state,
                wanted.requested(),
                wanted.proposed(),
                wanted.voted(),
                notified,
                wanted.paid(),
                wanted.act(),
                wanted.opinion(),
                wanted.opinionText(),
                wanted.version());
    }

    /**
     * By how much what is proposed or voted would exceed the funder's envelope, where it grows beyond it. Of the two
     * only the one that grows counts: too much proposed was explained when it was, and a vote within is none of it.
     */
    private Optional<Long> excess(ActionSheet sheet, FundingRequest before, FundingRequest wanted) {
        var others = requests.besides(before, sheet.programmeId());
        var given = Math.max(
                more(before, wanted, FundingRequest::proposed)
                        ? others.proposed() + wanted.proposed().orElse(0L)
                        : 0,
                more(before, wanted, FundingRequest::voted)
                        ? others.voted() + wanted.voted().orElse(0L)
                        : 0);
        return envelopes.of(sheet.programmeId()).stream()
                .filter(envelope -> envelope.funderId() == before.funderId())
                .findFirst()
                .map(envelope -> given - envelope.cents())
                .filter(over -> over > 0);
    }

    private static boolean more(
            FundingRequest before, FundingRequest wanted, Function<FundingRequest, Optional<Long>> figure) {
        return figure.apply(wanted).orElse(0L) > figure.apply(before).orElse(0L);
    }

    private void tell(ActionSheet sheet, FundingRequest before, FundingRequest wanted, String by) {
        note(sheet, wanted, "requested", before.requested(), wanted.requested(), by);
        note(sheet, wanted, "proposed", before.proposed(), wanted.proposed(), by);
        note(sheet, wanted, "voted", before.voted(), wanted.voted(), by);
        note(sheet, wanted, "notified", before.notified(), wanted.notified(), by);
        note(sheet, wanted, "paid", Optional.of(before.paid()), Optional.of(wanted.paid()), by);
        changes.note(
                sheet.programmeId(),
                sheet.id(),
                Optional.of(wanted.id()),
                "state",
                before.state().name(),
                wanted.state().name(),
                by);
    }

    private void note(
            ActionSheet sheet,
            FundingRequest request,
            String field,
            Optional<Long> before,
            Optional<Long> after,
            String by) {
        changes.note(
                sheet.programmeId(),
                sheet.id(),
                Optional.of(request.id()),
                field,
                before.map(String::valueOf).orElse(""),
                after.map(String::valueOf).orElse(""),
                by);
    }

    /** Another state of a sheet, and since when; false if it is no longer as it was seen. */
    @Transactional
    public boolean become(ActionSheet seen, SheetState state, String reason, String by) {
        programmes.lock(seen.programmeId());
        var sheet = sheets.withId(seen.id()).orElseThrow();
        if (sheet.version() != seen.version()) {
            return false;
        }
        sheets.become(sheet.id(), state, reason);
        changes.note(
                sheet.programmeId(),
                sheet.id(),
                Optional.empty(),
                "state",
                sheet.state().name(),
                state.name(),
                by);
        return true;
    }
}
