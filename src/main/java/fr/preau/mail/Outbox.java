package fr.preau.mail;

import fr.preau.platform.address.NoAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where modules put what is to be written to people. */
@Service
public class Outbox {

    private final Messages messages;
    private final WrittenTo writtenTo;
    private final DeliveryStatuses statuses;
    private final KeptFiles files;
    private final Bell bell;
    private final Clock clock;

    Outbox(Messages messages, WrittenTo writtenTo, DeliveryStatuses statuses, KeptFiles files, Bell bell, Clock clock) {
        this.messages = messages;
        this.writtenTo = writtenTo;
        this.statuses = statuses;
        this.files = files;
        this.bell = bell;
        this.clock = clock;
    }

    /**
     * Something to tell somebody.
     *
     * @param kind known to one {@link LetterWriter}
     * @param subjectId what it is about, by that module's number
     * @param recipient the address as known now, for lists; the letter's own is used when it leaves
     */
    public record Intention(String kind, long subjectId, List<Long> days, String recipient) {}

    /** Which of the messages that are due leaves first. */
    enum Haste {
        /** What somebody has just asked for. */
        ANSWER,
        /** A seat that waits for a word. */
        OFFER,
        /** What many are told at once. */
        MANY,
        /** It yields to all others. */
        LAST;

        /** As the table has it. */
        int rank() {
            return ordinal() + 1;
        }
    }

    /** Plans, in the caller's transaction, what somebody waits for; it leaves before what is for many. */
    public void plan(Collection<Intention> intentions) {
        plan(intentions, Haste.ANSWER, Duration.ZERO);
    }

    /** Plans, in the caller's transaction, what a hurried few are told without having asked; it leaves after answers. */
    public void planOffers(Collection<Intention> intentions) {
        plan(intentions, Haste.OFFER, Duration.ZERO);
    }

    /** Plans, in the caller's transaction, what many are told at once. */
    public void planForMany(Collection<Intention> intentions) {
        plan(intentions, Haste.MANY, Duration.ZERO);
    }

    private void plan(Collection<Intention> intentions, Haste haste, Duration apart) {
        var reachable = intentions.stream()
                .filter(intention -> !NoAddress.is(intention.recipient()))
                .toList();
        if (!reachable.isEmpty()) {
            messages.insert(reachable, haste, clock.instant(), apart);
            bell.ringAfterCommit();
        }
    }

    /**
     * Plans messages to many in the caller's transaction: one after the other, that long apart, and behind
     * whatever else is due, so that nobody's confirmation waits for them.
     */
    public void planPaced(Duration apart, Collection<Intention> intentions) {
        plan(intentions, Haste.LAST, apart);
    }

    /** Cancels, in the caller's transaction, the messages of that kind to these subjects that have not left; how many. */
    public int cancel(String kind, Collection<Long> subjects, String why) {
        return statuses.cancel(kind, subjects, why);
    }

    /**
     * Plans those of these messages that were not planned within that time, in the caller's transaction, whoever else
     * plans the same at the same moment.
     */
    @Transactional
    public void planSpaced(Duration time, Collection<Intention> intentions) {
        messages.alone(intentions);
        plan(messages.unplannedSince(
                clock.instant().minus(time), intentions.stream().distinct().toList()));
    }

    /**
     * Plans that message unless that many of its kind were planned for its recipient within a day, in the caller's
     * transaction, whoever else plans the same at the same moment; whether it did. For an address that a stranger may
     * have typed: its mailbox is bounded, whoever fills it.
     */
    @Transactional
    public boolean planAtMost(int aDay, Intention intention) {
        var one = List.of(intention);
        messages.alone(one);
        var room = writtenTo.planned(intention, clock.instant().minus(Duration.ofDays(1))) < aDay;
        if (room) {
            plan(one);
        }
        return room;
    }

    /** What messages of that kind to that address were about. */
    public List<Long> subjects(String kind, String recipient) {
        return writtenTo.subjects(kind, recipient);
    }

    /**
     * Plans those of these messages that were never planned before, in the caller's transaction, whoever else plans
     * the same at the same moment; those they are.
     */
    @Transactional
    public List<Intention> planOnce(Collection<Intention> intentions) {
        messages.alone(intentions);
        var unplanned = unplanned(intentions.stream().distinct().toList());
        planForMany(unplanned);
        return unplanned;
    }

    /** The same with those, of one kind, whose latest message for their subject was given up before it left. */
    public List<Intention> planOnceOrAfterMoot(List<Intention> ofOneKind) {
        var again = ofOneKind.stream()
                .filter(one -> Optional.ofNullable(messages.latest(one.kind(), List.of(one.subjectId()))
                                .get(one.subjectId()))
                        .filter(message -> message.state() == Message.State.MOOT)
                        .isPresent())
                .toList();
        planForMany(again);
        var first = planOnce(ofOneKind);
        return Stream.concat(again.stream(), first.stream()).toList();
    }

    /** Those of these messages that were never planned. */
    public List<Intention> unplanned(Collection<Intention> intentions) {
        return messages.unplanned(intentions);
    }

    /** When a message of one of these kinds about that day last left for that subject. */
    public Optional<Instant> lastSent(Collection<String> kinds, long subjectId, long day) {
        return messages.lastSent(kinds, subjectId, day);
    }

    /** Forgets every message of these kinds that was planned before then. */
    public void forgetBefore(Collection<String> kinds, Instant time) {
        messages.deleteBefore(kinds, time);
        files.forget();
    }

    /** Forgets everything that was written to that address in one of these kinds. */
    public void forgetTo(Collection<String> kinds, String address) {
        writtenTo.forget(kinds, address);
        files.forget();
    }

    /** Forgets everything that was written to these subjects in one of these kinds. */
    public void forget(Collection<String> kinds, Collection<Long> subjects) {
        messages.delete(kinds, subjects);
        files.forget();
    }

    /** The same of those that are written; what waits is written when it leaves, of what is there then. */
    public void forgetWritten(Collection<String> kinds, Collection<Long> subjects) {
        messages.deleteWritten(kinds, subjects);
        files.forget();
    }
}
