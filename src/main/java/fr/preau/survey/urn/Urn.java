package fr.preau.survey.urn;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/**
 * Where ballots go. A ticket is used once; a ballot is sealed until it is counted, and never counted alone: as long
 * as the survey is open five stay behind, drawn by lot, and five at least are counted at once, so that what two
 * moments of the database differ by is nothing or five people.
 */
@Service
public class Urn {

    /** Fewer are never counted at once, nor left behind, nor told of. */
    public static final int LEAST = Cells.LEAST;

    private final UrnKeys keys;
    private final UrnRows rows;
    private final SecureRandom random = new SecureRandom();

    Urn(UrnKeys keys, UrnRows rows) {
        this.keys = keys;
        this.rows = rows;
    }

    /** Who may answer; nothing of it is in the ticket that they get. */
    public sealed interface Holder {

        /** Somebody registered. */
        record Person(long registration) implements Holder {}

        /** Somebody known by an address alone. */
        record Address(String email) implements Holder {}

        /** Nobody: a slip of paper. */
        record Slip(int number) implements Holder {}

        private static String text(Holder holder) {
            return switch (holder) {
                case Person(var registration) -> "person " + registration;
                case Address(var email) -> "address " + email;
                case Slip(var number) -> "slip " + number;
            };
        }
    }

    /** What became of a ballot. */
    public enum Submission {
        RECEIVED,
        /** It was answered before, or the survey is closed: which of them, nobody is told. */
        TOO_LATE
    }

    /** What came out of an urn. */
    public record Counted(int ballots, int lost, Optional<byte[]> cells) {}

    /** Makes the key of a survey that opens, in the caller's transaction, which comes after it on disk. */
    public void prepare(long survey) {
        keys.make(survey);
    }

    /** Gives these a ticket each, in the caller's transaction. */
    public void issue(long survey, Collection<? extends Holder> holders) {
        var key = keys.of(survey).orElseThrow();
        rows.fill(
                survey,
                holders.stream()
                        .map(holder -> UrnKey.digest(key.ticket(Holder.text(holder))))
                        .toList());
    }

    /** Takes back what somebody did not use. */
    public void revoke(long survey, Holder holder) {
        keys.of(survey).ifPresent(key -> rows.removeTicket(UrnKey.digest(key.ticket(Holder.text(holder)))));
    }

    /** Whether that survey can still be answered at all. */
    public boolean answerable(long survey) {
        return keys.of(survey).isPresent();
    }

    /** The ticket of that holder, made anew, if it was not used. */
    public Optional<String> unused(long survey, Holder holder) {
        return keys.of(survey)
                .map(key -> key.ticket(Holder.text(holder)))
                .filter(ticket -> rows.surveyOf(UrnKey.digest(ticket)).isPresent());
    }

    /** Which of these did not answer yet. */
    public <T extends Holder> List<T> left(long survey, Collection<T> holders) {
        var left = rows.left(survey);
        return keys.of(survey).stream()
                .flatMap(key -> holders.stream().filter(holder -> left.contains(digest(key, holder))))
                .toList();
    }

    private static String digest(UrnKey key, Holder holder) {
        return HexFormat.of().formatHex(UrnKey.digest(key.ticket(Holder.text(holder))));
    }

    /** The tickets of so many slips, in the order of what the database holds of them, which is none; used ones left out. */
    public List<String> slips(long survey, int count) {
        var sorted = new TreeMap<String, String>();
        keys.of(survey).ifPresent(key -> {
            var left = rows.left(survey);
            Stream.iterate(1, number -> number + 1)
                    .limit(count)
                    .map(number -> key.ticket(Holder.text(new Holder.Slip(number))))
                    .filter(ticket -> left.contains(HexFormat.of().formatHex(UrnKey.digest(ticket))))
                    .forEach(ticket -> sorted.put(HexFormat.of().formatHex(UrnKey.digest(ticket)), ticket));
        });
        return List.copyOf(sorted.values());
    }

    /** Whether that ticket is one of so many slips, used or not. */
    public boolean isSlip(long survey, int count, String ticket) {
        return keys.of(survey).stream()
                .flatMap(key -> Stream.iterate(1, number -> number + 1)
                        .limit(count)
                        .map(number -> key.ticket(Holder.text(new Holder.Slip(number)))))
                .anyMatch(ticket::equals);
    }

    public int countLeft(long survey) {
        return rows.countLeft(survey);
    }

    /** The survey that a ticket answers, as long as it does. */
    public Optional<Long> surveyOf(String ticket) {
        return rows.surveyOf(UrnKey.digest(ticket)).filter(this::answerable);
    }

    /** Takes the ballot, once however often it is sent: the ticket goes in the statement that lays the ballot down. */
    public Submission submit(String ticket, Ballot ballot) {
        var digest = UrnKey.digest(ticket);
        return rows.surveyOf(digest)
                        .flatMap(survey -> keys.of(survey).map(key -> key.seal(ballot.padded(), survey)))
                        .filter(closed -> rows.submit(digest, UUID.randomUUID(), closed))
                        .isPresent()
                ? Submission.RECEIVED
                : Submission.TOO_LATE;
    }

    /**
     * Counts some of an open urn, in the caller's transaction, which holds the survey.
     *
     * @param cells what {@link Counted#cells} was the last time
     */
    public Counted countSome(long survey, Optional<byte[]> cells) {
        if (rows.boxSize(survey) < 2 * LEAST) {
            return new Counted(0, 0, cells);
        }
        var box = new ArrayList<>(rows.box(survey));
        Collections.shuffle(box, random);
        return count(survey, box.subList(LEAST, box.size()), cells);
    }

    private Counted count(long survey, List<UrnRows.Sealed> box, Optional<byte[]> cells) {
        var found = keys.of(survey);
        if (found.isEmpty()) {
            return new Counted(0, 0, cells);
        }
        var key = found.get();
        var questions = rows.questions(survey);
        var ballots = box.stream()
                .flatMap(one -> key.open(one.sealed(), survey).map(Ballot::read).stream())
                .toList();
        var crossings = cells.flatMap(closed -> key.open(closed, survey))
                .map(bytes -> Crossings.read(bytes, questions))
                .orElseGet(() -> Crossings.none(questions));
        ballots.forEach(crossings::add);
        rows.add(sums(ballots, questions));
        rows.write(ballots.stream()
                .flatMap(ballot -> ballot.texts().entrySet().stream())
                .map(text -> new UrnRows.Written(text.getKey(), text.getValue()))
                .toList());
        rows.removeBallots(box);
        return new Counted(
                ballots.size(), box.size() - ballots.size(), Optional.of(key.seal(crossings.bytes(), survey)));
    }

    /**
     * In the order of questions and options, whatever was chosen first. Those of a part of the day wait for the end in
     * {@link Crossings}: of five ballots one may be of the only person who was at it.
     */
    private static List<UrnRows.Sum> sums(List<Ballot> ballots, List<Votable> questions) {
        return questions.stream()
                .filter(question -> !question.breakdown() && !question.attended() && question.options() > 0)
                .flatMap(question -> Stream.iterate(0, option -> option < question.options(), option -> option + 1)
                        .map(option -> new UrnRows.Sum(
                                question.id(), List.of(option), 0, List.of(), chosen(ballots, question, option))))
                .toList();
    }

    private static int chosen(List<Ballot> ballots, Votable question, int option) {
        return (int) ballots.stream()
                .filter(ballot ->
                        ballot.choices().getOrDefault(question.id(), List.of()).contains(option))
                .count();
    }

    /**
     * Ends an urn, in the caller's transaction, which holds the survey: no ticket works any more, all is counted, and
     * what groups of five allow is told. Fewer than five ballots in all are destroyed.
     *
     * @param before how many were counted so far
     */
    public Counted end(long survey, int before, Optional<byte[]> cells) {
        rows.removeTickets(survey);
        var box = new ArrayList<>(rows.box(survey));
        if (before + box.size() < LEAST || !answerable(survey)) {
            rows.removeBallots(box);
            if (before < LEAST) {
                rows.destroy(survey);
            }
            return new Counted(0, answerable(survey) ? 0 : box.size(), Optional.empty());
        }
        Collections.shuffle(box, random);
        var counted = count(survey, box, cells);
        var key = keys.of(survey).orElseThrow();
        counted.cells()
                .flatMap(closed -> key.open(closed, survey))
                .map(bytes -> Crossings.read(bytes, rows.questions(survey)).told())
                .ifPresent(rows::add);
        rows.shuffle(survey);
        return new Counted(counted.ballots(), counted.lost(), Optional.empty());
    }

    /** Forgets the key, once what it sealed is counted for good. */
    public void forget(long survey) {
        keys.forget(survey);
    }

    /** The surveys whose key is there. */
    public Set<Long> keyed() {
        return Set.copyOf(keys.all());
    }
}
