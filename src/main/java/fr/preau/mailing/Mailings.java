package fr.preau.mailing;

import fr.preau.mail.DeliveryStatuses;
import fr.preau.mail.DeliveryStatuses.DeliveryStatus;
import fr.preau.mail.Message;
import fr.preau.mail.Messages;
import fr.preau.mail.Outbox;
import fr.preau.mail.Outbox.Intention;
import fr.preau.mail.wording.LetterFaults;
import fr.preau.mail.wording.LetterWording;
import fr.preau.platform.Entries;
import fr.preau.platform.FieldError;
import fr.preau.platform.job.Jobs;
import fr.preau.registration.Selection;
import fr.preau.registration.letters.TeamLetters;
import fr.preau.registration.list.Addressees;
import fr.preau.registration.list.Addressees.Addressee;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Messages to a selection: written, sent once to each, stopped. */
@Service
public class Mailings {

    /** A mail server is not rushed, and there is time to stop. */
    private static final Duration APART = Duration.ofSeconds(1);

    private final MailingRows rows;
    private final MailingFiles files;
    private final Addressees addressees;
    private final TeamLetters letters;
    private final Outbox outbox;
    private final Messages messages;
    private final DeliveryStatuses statuses;
    private final Jobs jobs;

    Mailings(
            MailingRows rows,
            MailingFiles files,
            Addressees addressees,
            TeamLetters letters,
            Outbox outbox,
            Messages messages,
            DeliveryStatuses statuses,
            Jobs jobs) {
        this.rows = rows;
        this.files = files;
        this.addressees = addressees;
        this.letters = letters;
        this.outbox = outbox;
        this.messages = messages;
        this.statuses = statuses;
        this.jobs = jobs;
    }

    /** Who sends, and to whom it is answered. */
    public record Sender(String name, String email) {}

    /** One recipient and where their message stands. */
    public record Followed(long registrationId, DeliveryStatus message) {}

    /** What keeps these words from being sent; empty when nothing does. */
    public List<FieldError> faults(LetterWording wording) {
        return LetterFaults.of(wording, letters.fields());
    }

    /** Keeps a draft; its words were checked. */
    public long draft(Selection selection, LetterWording wording, String writer) {
        return rows.insert(selection, wording, writer);
    }

    /** Writes the draft anew, unless it was written or sent since that version; its words and files were checked. */
    @Transactional
    public boolean rewrite(long id, LetterWording wording, int seen, String writer, MailingFiles.Change change) {
        var written = rows.rewrite(id, wording, seen, writer);
        if (written) {
            files.change(id, change);
        }
        return written;
    }

    /** Throws the draft away; false if it is none. */
    public boolean remove(long id) {
        return rows.delete(id);
    }

    public Optional<Mailing> withId(long id) {
        return rows.withId(id);
    }

    public List<Mailing> latest(int most) {
        return rows.latest(most);
    }

    /** To how many people each of these was sent. */
    public Map<Long, Integer> sizes(List<Mailing> mailings) {
        return rows.sizes(mailings.stream().map(Mailing::id).toList());
    }

    /** Those of which messages were kept for want of a mail server. */
    public Set<Long> kept() {
        return rows.holding(statuses.kept(MailingLetters.KIND));
    }

    /**
     * Plans a message to each person of the selection as it is now, in one transaction: all of them or none.
     *
     * @param seen the version of the text that was read before
     * @param people how many were asked for
     */
    @Transactional
    public Sent send(long id, int seen, int people, Sender sender) {
        var mailing = rows.locked(id).orElseThrow();
        if (!mailing.draft()) {
            return new Sent.Already();
        }
        if (mailing.version() != seen) {
            return new Sent.Overtaken();
        }
        var selected = addressees.of(mailing.selection());
        if (selected.size() != people || people == 0) {
            return new Sent.OtherNumber(selected.size());
        }
        return new Sent.Planned(leave(id, sender, selected));
    }

    private int leave(long id, Sender sender, List<Addressee> selected) {
        rows.sent(id, sender.name(), sender.email());
        var numbers =
                rows.add(id, selected.stream().map(Addressee::registrationId).toList());
        var intentions = new ArrayList<Intention>();
        for (var i = 0; i < numbers.size(); i++) {
            intentions.add(new Intention(
                    MailingLetters.KIND,
                    numbers.get(i),
                    List.of(),
                    selected.get(i).email()));
        }
        outbox.planPaced(APART, intentions);
        return numbers.size();
    }

    /**
     * Has the draft leave at that hour by itself, to whoever is in the selection then; as it is written then.
     *
     * @param seen the version of the text that was read before
     * @return false if it was written or sent since
     */
    @Transactional
    public boolean plan(long id, int seen, Instant due, Sender sender) {
        var planned = rows.plan(id, seen, due, sender.name(), sender.email());
        if (planned) {
            jobs.plan(MailingJobs.DEPARTURE, List.of(MailingJobs.departure(id, due)), due);
        }
        return planned;
    }

    /** Makes it a draft without an hour again; false if it had none, or has left. */
    public boolean unplan(long id) {
        return rows.unplan(id);
    }

    /** Its hour has come, unless it was given another meanwhile. */
    @Transactional
    void depart(long id, long epochSecond) {
        rows.locked(id)
                .filter(mailing -> mailing.planned()
                        .filter(planned -> planned.at().getEpochSecond() == epochSecond)
                        .isPresent())
                .ifPresent(mailing -> leave(id, rows.sender(id), addressees.of(mailing.selection())));
    }

    /** When the last of these messages that wait is to leave; empty when none waits. */
    public Optional<Instant> end(long id) {
        return statuses.lastDue(
                MailingLetters.KIND,
                rows.recipients(id).stream().map(MailingRows.Recipient::id).toList());
    }

    /** Cancels what has not left; how many that were. */
    @Transactional
    public int stop(long id, String by) {
        var mailing = rows.locked(id).orElseThrow();
        if (mailing.draft()) {
            return 0;
        }
        var cancelled = outbox.cancel(
                MailingLetters.KIND,
                rows.recipients(id).stream().map(MailingRows.Recipient::id).toList(),
                "Envoi arrêté par %s.".formatted(by));
        if (cancelled > 0) {
            rows.stopped(id, by);
        }
        return cancelled;
    }

    /** Everybody that it was sent to, in the order of sending. */
    public List<Followed> followed(long id) {
        var recipients = rows.recipients(id);
        var byRecipient =
                statuses
                        .of(
                                MailingLetters.KIND,
                                recipients.stream()
                                        .map(MailingRows.Recipient::id)
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(DeliveryStatus::subjectId, standing -> standing));
        return recipients.stream()
                .filter(recipient -> byRecipient.containsKey(recipient.id()))
                .map(recipient -> new Followed(recipient.registrationId(), Entries.of(byRecipient, recipient.id())))
                .toList();
    }

    /** The team's messages to that person, the latest first. */
    public List<Message> to(long registrationId) {
        return messages.about(MailingLetters.KIND, rows.to(registrationId));
    }
}
