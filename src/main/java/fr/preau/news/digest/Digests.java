package fr.preau.news.digest;

import fr.preau.cycle.document.text.Slugs;
import fr.preau.mail.Outbox;
import fr.preau.mail.Outbox.Intention;
import fr.preau.news.Note;
import fr.preau.news.Notes;
import fr.preau.news.Rhythm;
import fr.preau.news.digest.NewsDigest.Item;
import fr.preau.platform.Changes;
import fr.preau.platform.Changes.What;
import fr.preau.platform.French;
import fr.preau.platform.Settings;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Letters: written from the notes, rewritten by organisers, sent once each. */
@Service
public class Digests {

    private final DigestRows rows;
    private final DigestCopies reached;
    private final Subscriptions subscriptions;
    private final Notes notes;
    private final Outbox outbox;
    private final Changes changes;
    private final Settings settings;
    private final Clock clock;

    Digests(
            DigestRows rows,
            DigestCopies reached,
            Subscriptions subscriptions,
            Notes notes,
            Outbox outbox,
            Changes changes,
            Settings settings,
            Clock clock) {
        this.rows = rows;
        this.reached = reached;
        this.subscriptions = subscriptions;
        this.notes = notes;
        this.outbox = outbox;
        this.changes = changes;
        this.settings = settings;
        this.clock = clock;
    }

    public Optional<NewsDigest> withId(long id) {
        return rows.withId(id);
    }

    /** Drafts first, then the latest sent. */
    public List<NewsDigest> latest(int most) {
        return rows.latest(most);
    }

    /** How many people a letter would reach if it left now. */
    public int readers(long id) {
        return reached.readers(id);
    }

    /** How many are written to in each rhythm. */
    public Map<Rhythm, Integer> subscribers() {
        return subscriptions.counts();
    }

    /** How many addresses are not written to any more since their server refuses them. */
    public int suspended() {
        return subscriptions.suspended();
    }

    /**
     * Writes a draft of what was published since the last letter of that rhythm, or adds it to the draft that stands.
     *
     * @return the draft's number; empty where nothing is new
     */
    @Transactional
    public Optional<Long> prepare(Rhythm rhythm) {
        var now = clock.instant();
        var last = rows.last(rhythm);
        var start = rows.start(rhythm).orElseGet(() -> first(rhythm));
        var fresh = untold(rhythm, start, last.map(DigestRows.Last::coversUntil).orElse(start), now);
        if (fresh.isEmpty()) {
            return last.filter(DigestRows.Last::draft).map(DigestRows.Last::id);
        }
        var id = last.filter(DigestRows.Last::draft)
                .map(DigestRows.Last::id)
                .or(() -> rows.insert(rhythm, title(rhythm), start, now))
                .or(() -> standing(rhythm));
        id.ifPresent(draft -> rows.add(draft, fresh, now));
        return id;
    }

    /** The draft that another began at the same moment. */
    private Optional<Long> standing(Rhythm rhythm) {
        return rows.last(rhythm).filter(DigestRows.Last::draft).map(DigestRows.Last::id);
    }

    /** What is to be written by itself: for a rhythm that somebody chose, once in its time; a draft that stands is left alone. */
    List<Rhythm> due() {
        var today = today();
        return subscribers().keySet().stream()
                .filter(rhythm -> rows.last(rhythm)
                        .filter(last -> last.draft()
                                || rhythm != Rhythm.AT_ONCE
                                        && !last.prepared().isBefore(midnight(rhythm.begins(today))))
                        .isEmpty())
                .toList();
    }

    private Instant first(Rhythm rhythm) {
        return midnight(rhythm.before(today()));
    }

    /**
     * What no letter of that rhythm has told since its first one began, and what is published again since the last. The
     * hour of the last letter alone is no border: a note takes its hour before its transaction ends, and one that ends
     * while a letter is prepared is not seen by it.
     */
    private List<Item> untold(Rhythm rhythm, Instant start, Instant last, Instant end) {
        var told = rows.told(rhythm);
        return notes.published().stream()
                .filter(note -> note.published()
                        .filter(at -> !at.isAfter(end)
                                && (at.isAfter(last) || at.isAfter(start) && !told.contains(note.id())))
                        .isPresent())
                .map(this::item)
                .toList();
    }

    private Item item(Note note) {
        var content = note.content();
        return new Item(
                note.id(),
                content.title(),
                content.date(),
                content.deadline(),
                true,
                rows.said(note.id()).orElse(content.markdown()),
                Optional.empty(),
                content.themes().stream().map(Slugs::of).distinct().toList(),
                content.departments());
    }

    private String title(Rhythm rhythm) {
        var today = today();
        return switch (rhythm) {
            case AT_ONCE -> "Du nouveau, %s".formatted(French.day(today));
            case WEEKLY -> "Les actualités de la semaine du %s".formatted(French.day(rhythm.begins(today)));
            case MONTHLY -> "Les actualités du mois, %s".formatted(French.day(today));
        };
    }

    /** Writes what a draft says, if it is still that version; whether it was. */
    @Transactional
    public boolean save(long id, int version, String title, String opening, List<Item> items) {
        var saved = rows.save(id, version, title, opening);
        if (saved) {
            rows.save(id, items);
        }
        return saved;
    }

    /** What came of sending. */
    public sealed interface Sending {
        /** Planned, to so many. */
        record Planned(int copies) implements Sending {}

        /** Nothing left: it is another version by now, or has left. */
        record Overtaken() implements Sending {}

        /** Nothing left: so many would read it now, not as many as were told. */
        record OtherNumber(int readers) implements Sending {}
    }

    /** Plans one copy for each reader, all or none. */
    @Transactional
    public Sending send(long id, int version, int people) {
        var readers = reached.readers(id);
        if (readers != people || readers == 0) {
            return new Sending.OtherNumber(readers);
        }
        if (!rows.leave(id, version, clock.instant())) {
            return new Sending.Overtaken();
        }
        var copies = reached.copies(id);
        outbox.planForMany(copies.stream()
                .map(copy -> new Intention(DigestLetters.DIGEST, copy.id(), List.of(), copy.email()))
                .toList());
        changes.tell(What.NEWS);
        return new Sending.Planned(copies.size());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), settings.zone());
    }

    private Instant midnight(LocalDate day) {
        return day.atStartOfDay(settings.zone()).toInstant();
    }
}
