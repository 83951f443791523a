package fr.preau.governance;

import fr.preau.contract.SeenBefore;
import fr.preau.governance.GovernanceLetters.Kind;
import fr.preau.mail.Outbox;
import fr.preau.mail.Outbox.Intention;
import fr.preau.platform.FieldError;
import fr.preau.platform.French;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The record of a sitting: it writes itself until somebody does, goes to those who were convened, is corrected by them
 * until a day, then approved, and never changes again.
 */
@Service
class Records {

    private final Sittings sittings;
    private final Presences presences;
    private final Outcomes outcomes;
    private final Outbox outbox;
    private final Clock clock;

    Records(Sittings sittings, Presences presences, Outcomes outcomes, Outbox outbox, Clock clock) {
        this.sittings = sittings;
        this.presences = presences;
        this.outcomes = outcomes;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The record as it stands, or as it would write itself now. */
    String text(Sitting sitting) {
        return sitting.record().isEmpty()
                ? RecordDraft.of(
                        presences.of(sitting.id()),
                        sittings.agenda(sitting.id()),
                        outcomes.decisions(sitting.id()),
                        outcomes.followUps(sitting.bodyId()).stream()
                                .filter(one -> one.sittingId() == sitting.id())
                                .toList())
                : sitting.record();
    }

    /** Whether it is written: from the day on and until it is approved. */
    private static boolean written(Sitting sitting, LocalDate today) {
        return sitting.underWay(today) || sitting.state() == SittingState.RECORD_SENT;
    }

    /**
     * A sitting that is only convened is held by it.
     *
     * @param seen what the form was made from, as {@link SeenBefore} says it
     * @return what keeps it from being written; none if it was
     */
    @Transactional
    public List<FieldError> write(long id, String seen, String text, LocalDate today) {
        var now = sittings.lock(id);
        if (!written(now, today)) {
            return SittingGesture.unwritten("record", now, today);
        }
        if (!seen.isEmpty() && !seen.equals(SeenBefore.of(now.record()))) {
            return SeenBefore.overtaken("record", text(now));
        }
        sittings.write(id, text);
        sittings.hold(id);
        return List.of();
    }

    /** To each address once; false if the sitting is not one that was held and waits for it. */
    @Transactional
    public boolean send(long id, LocalDate until) {
        var sitting = sittings.lock(id);
        if (sitting.state() != SittingState.HELD) {
            return false;
        }
        sittings.write(id, text(sitting));
        sittings.send(id, until);
        var rows = presences.of(id).stream()
                .collect(Collectors.toMap(Sitting.SittingPresence::id, Sitting.SittingPresence::email));
        outbox.planForMany(presences.addressed(id).stream()
                .map(row -> new Intention(Kind.GOVERNANCE_RECORD.name(), row, List.of(), rows.getOrDefault(row, "")))
                .toList());
        return true;
    }

    /** What keeps it from being approved; none if it is. Members have their days before that. */
    @Transactional
    public List<FieldError> approve(long id, String by, LocalDate today) {
        var sitting = sittings.lock(id);
        if (!sitting.state().took() || sitting.state() == SittingState.RECORD_APPROVED) {
            return SittingGesture.closed("by");
        }
        var waits = sitting.correctionsUntil().filter(day -> !today.isAfter(day));
        if (waits.isPresent()) {
            return List.of(new FieldError(
                    "by", "Les membres corrigent le relevé jusqu’au %s.".formatted(French.date(waits.get()))));
        }
        sittings.write(id, text(sitting));
        sittings.approve(id, by, today);
        return List.of();
    }

    static boolean corrected(Sitting sitting, LocalDate today) {
        return sitting.state() == SittingState.RECORD_SENT
                && sitting.correctionsUntil().filter(day -> !today.isAfter(day)).isPresent();
    }

    /** False if the record waits for no correction, or for no more of that seat. */
    @Transactional
    public boolean correct(long sitting, long presence, String text, LocalDate today) {
        return corrected(sittings.lock(sitting), today) && presences.correct(presence, text, clock.instant());
    }
}
