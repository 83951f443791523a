package fr.preau.governance;

import fr.preau.contract.SeenBefore;
import fr.preau.governance.GovernanceLetters.Kind;
import fr.preau.governance.Sitting.Answer;
import fr.preau.governance.Sitting.SittingPresence;
import fr.preau.governance.Sitting.Wanted;
import fr.preau.mail.Outbox;
import fr.preau.mail.Outbox.Intention;
import fr.preau.platform.Entries;
import fr.preau.platform.FieldError;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Calls a sitting: every seat that is open on its day, each address once. Convening a steering body in which the
 * conseil citoyen has no seat is stopped (law 2014-173, article 7), unless somebody says why it is done all the same.
 */
@Service
class Convening {

    private static final int LONGEST_REASON = 300;

    private final Bodies bodies;
    private final Sittings sittings;
    private final Presences presences;
    private final Outbox outbox;
    private final Clock clock;

    Convening(Bodies bodies, Sittings sittings, Presences presences, Outbox outbox, Clock clock) {
        this.bodies = bodies;
        this.sittings = sittings;
        this.presences = presences;
        this.outbox = outbox;
        this.clock = clock;
    }

    List<Seat> seats(Sitting sitting) {
        return seatsOn(sitting.bodyId(), sitting.on());
    }

    private List<Seat> seatsOn(long body, LocalDate day) {
        return bodies.seats(body).stream().filter(seat -> seat.openOn(day)).toList();
    }

    boolean lacksCitizens(Body body, List<Seat> seats) {
        return body.steering() && seats.stream().noneMatch(seat -> seat.college() == College.CITIZENS_COUNCIL);
    }

    /** What keeps it from being convened; none if it is. */
    @Transactional
    public List<FieldError> convene(Body body, long id, String passedReason) {
        var sitting = sittings.lock(id);
        if (sitting.state() != SittingState.PLANNED) {
            return List.of();
        }
        var seats = seats(sitting);
        if (seats.isEmpty()) {
            return List.of(new FieldError("reason", "Aucun membre ce jour-là : ajoutez d’abord les membres."));
        }
        var lacks = lacksCitizens(body, seats);
        if (lacks && passedReason.isBlank()) {
            return List.of(new FieldError(
                    "reason", "Le conseil citoyen n’est pas membre ce jour-là : ajoutez-le, ou dites pourquoi."));
        }
        if (passedReason.length() > LONGEST_REASON) {
            return List.of(new FieldError("reason", "Écrivez 300 caractères au plus."));
        }
        sittings.convene(id, lacks ? passedReason.strip() : "");
        presences.convene(id, seats);
        tell(Kind.GOVERNANCE_CONVENED, id);
        return List.of();
    }

    /**
     * Another day, hour or place; who was convened is told. Where mandates differ on the new day it is another
     * sitting: whoever would no longer be convened would keep a wrong day in their calendar.
     */
    @Transactional
    public List<FieldError> move(long id, String seen, Wanted wanted) {
        var sitting = sittings.lock(id);
        if (!seen.isEmpty() && !seen.equals(SeenBefore.of(sitting.wanted()))) {
            return SeenBefore.overtaken("on", GovernancePlaces.when(sitting) + ", " + sitting.place());
        }
        if (sitting.state() != SittingState.PLANNED && sitting.state() != SittingState.CONVENED) {
            return SittingGesture.closed("on");
        }
        var convened = sitting.state() == SittingState.CONVENED;
        if (convened && !seatsOn(sitting.bodyId(), wanted.on()).equals(seats(sitting))) {
            return List.of(new FieldError(
                    "on",
                    "Les membres ne sont pas les mêmes ce jour-là : annulez la séance, puis prévoyez-en une autre."));
        }
        sittings.move(id, wanted);
        if (convened) {
            tell(Kind.GOVERNANCE_CONVENED, id);
            tellDeputies(Kind.GOVERNANCE_DEPUTY, deputised(sitting));
        }
        return List.of();
    }

    /** After a mandate began or ended: who sits on the day is convened, and who does not is so no longer. */
    @Transactional
    public void renew(long body) {
        for (var one : sittings.of(body)) {
            var sitting = sittings.lock(one.id());
            if (sitting.state() == SittingState.CONVENED) {
                var seats = seats(sitting);
                releaseDeputies(sitting, seats);
                outbox.planForMany(presences.depart(sitting.id(), seats, clock.instant()).stream()
                        .map(gone -> new Intention(Kind.GOVERNANCE_LEFT.name(), gone.id(), List.of(), gone.email()))
                        .toList());
                presences.keep(sitting.id(), seats);
                presences.convene(sitting.id(), seats);
                tell(Kind.GOVERNANCE_CONVENED, sitting.id());
            }
        }
    }

    @Transactional
    public boolean cancel(long id) {
        var sitting = sittings.lock(id);
        if (sitting.state() != SittingState.PLANNED && sitting.state() != SittingState.CONVENED) {
            return false;
        }
        sittings.cancel(id);
        tell(Kind.GOVERNANCE_CANCELLED, id);
        tellDeputies(Kind.GOVERNANCE_DEPUTY_CANCELLED, deputised(sitting));
        return true;
    }

    /** What became of a holder's answer. */
    enum Answered {
        DONE,
        /** Nothing changed: the sitting waits for no answer any more. */
        CLOSED,
        /** Nothing changed: it went to and fro so often that their deputy is written to no more. */
        TOO_OFTEN
    }

    /** For every seat of one address. Whose deputy stands in already is excused, and what the deputy answered holds. */
    @Transactional
    public Answered answer(SittingPresence row, long id, Answer answer, String representedBy) {
        var sitting = sittings.lock(id);
        if (sitting.state() != SittingState.CONVENED) {
            return Answered.CLOSED;
        }
        var theirs = presences.of(id).stream()
                .filter(one -> one.email().equalsIgnoreCase(row.email()))
                .filter(one -> answer != Answer.EXCUSED || !one.deputised(sitting.on()))
                .toList();
        var changing = theirs.stream()
                .filter(one -> one.deputised(sitting.on())
                        != one.answering(answer, representedBy).deputised(sitting.on()))
                .toList();
        if (!presences.tellDeputies(changing.stream().map(SittingPresence::id).toList())) {
            return Answered.TOO_OFTEN;
        }
        theirs.forEach(one -> presences.answer(one.id(), answer, representedBy));
        var stoodIn = changing.stream().collect(Collectors.partitioningBy(one -> one.deputised(sitting.on())));
        tellDeputies(Kind.GOVERNANCE_DEPUTY, Entries.of(stoodIn, false));
        tellDeputies(Kind.GOVERNANCE_DEPUTY_RELEASED, Entries.of(stoodIn, true));
        return Answered.DONE;
    }

    /** Whether a deputy comes in the holder's place, to that seat. */
    @Transactional
    public Answered deputise(SittingPresence row, long sitting, boolean comes) {
        return sittings.during(sitting, SittingState.CONVENED::equals, () -> {
                    presences.answer(
                            row.id(),
                            comes ? Answer.REPRESENTED : Answer.EXCUSED,
                            comes ? row.seat().deputyNamed() : "");
                    return Answered.DONE;
                })
                .orElse(Answered.CLOSED);
    }

    private List<SittingPresence> deputised(Sitting sitting) {
        return presences.of(sitting.id()).stream()
                .filter(row -> row.deputised(sitting.on()))
                .toList();
    }

    private void tellDeputies(Kind kind, List<SittingPresence> rows) {
        outbox.planForMany(rows.stream()
                .map(row -> new Intention(
                        kind.name(), row.id(), List.of(), row.seat().deputyEmail()))
                .toList());
    }

    /** Whoever stood in for a seat that goes, and has no other part in the sitting. */
    private void releaseDeputies(Sitting sitting, List<Seat> kept) {
        var rows = presences.of(sitting.id()).stream()
                .collect(Collectors.partitioningBy(row -> kept.contains(row.seat())));
        outbox.planForMany(Entries.of(rows, false).stream()
                .filter(SittingPresence::standsIn)
                .map(SittingPresence::seat)
                .filter(gone ->
                        Entries.of(rows, true).stream().noneMatch(row -> row.reaches(gone.deputyEmail(), sitting.on())))
                .map(gone -> presences.depart(sitting.id(), gone.deputy(), gone.deputyEmail(), clock.instant()))
                .map(gone -> new Intention(Kind.GOVERNANCE_LEFT.name(), gone.id(), List.of(), gone.email()))
                .toList());
    }

    /** Each address once for each state of the sitting. */
    private void tell(Kind kind, long sitting) {
        var rows =
                presences.of(sitting).stream().collect(Collectors.toMap(SittingPresence::id, SittingPresence::email));
        outbox.planForMany(presences.untold(sitting, clock.instant()).stream()
                .map(id -> new Intention(kind.name(), id, List.of(), rows.getOrDefault(id, "")))
                .toList());
    }
}
