package fr.preau.survey.urn;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How many chose each option, by each breakdown, and of each part of the day. As long as the survey is open this is written nowhere but sealed,
 * always in the same number of bytes.
 */
final class Crossings {

    /** One breakdown and one other question, or one question alone: a breakdown, or one of a part of the day. */
    record Pair(Votable breakdown, Votable question) {}

    private final Map<Pair, int[][]> counts = new LinkedHashMap<>();

    private Crossings(List<Votable> questions) {
        var breakdowns = questions.stream().filter(Votable::breakdown).toList();
        for (var breakdown : breakdowns) {
            questions.stream()
                    .filter(question -> question.equals(breakdown) || !question.breakdown() && question.crossed())
                    .forEach(question -> put(breakdown, question));
        }
        questions.stream()
                .filter(question -> question.attended() && !question.breakdown())
                .forEach(question -> put(question, question));
    }

    private void put(Votable breakdown, Votable question) {
        counts.put(new Pair(breakdown, question), new int[question.options() + 1][breakdown.options() + 1]);
    }

    static Crossings none(List<Votable> questions) {
        return new Crossings(questions);
    }

    /** What an urn that was open before parts of the day waited for the end holds is shorter by them. */
    static Crossings read(byte[] bytes, List<Votable> questions) {
        var crossings = new Crossings(questions);
        var in = ByteBuffer.wrap(bytes).asIntBuffer();
        crossings.counts.values().stream()
                .flatMap(Arrays::stream)
                .takeWhile(row -> in.remaining() >= row.length)
                .forEach(in::get);
        return crossings;
    }

    byte[] bytes() {
        var size = counts.values().stream()
                .flatMap(Arrays::stream)
                .mapToInt(row -> row.length)
                .sum();
        var out = ByteBuffer.allocate(Math.max(1, size) * Integer.BYTES);
        var numbers = out.asIntBuffer();
        counts.values().forEach(rows -> Arrays.stream(rows).forEach(numbers::put));
        return out.array();
    }

    void add(Ballot ballot) {
        counts.forEach((pair, rows) -> rows[chosen(ballot, pair.question)][chosen(ballot, pair.breakdown)]++);
    }

    /** The option's row, the last for no answer. */
    private static int chosen(Ballot ballot, Votable question) {
        return ballot.choices().getOrDefault(question.id(), List.of()).stream()
                .findFirst()
                .orElse(question.options());
    }

    /** What may be told: nothing of fewer than five. */
    List<UrnRows.Sum> told() {
        return counts.keySet().stream().flatMap(pair -> told(pair).stream()).toList();
    }

    private List<UrnRows.Sum> told(Pair pair) {
        if (!pair.breakdown.breakdown()) {
            return ofPart(pair.question);
        }
        var alone = new Pair(pair.breakdown, pair.breakdown);
        var groups = Cells.groups(sizes(counts.getOrDefault(alone, new int[0][0])));
        var breakdown = pair.breakdown.id();
        if (pair.question.equals(pair.breakdown)) {
            var sizes = sizes(counts.getOrDefault(alone, new int[0][0]));
            return groups.stream()
                    .map(group -> new UrnRows.Sum(
                            breakdown,
                            named(group, pair.breakdown),
                            0,
                            List.of(),
                            group.stream().mapToInt(one -> sizes[one]).sum()))
                    .toList();
        }
        var cells = Cells.of(counts.getOrDefault(pair, new int[0][0]), groups);
        var sums = new ArrayList<UrnRows.Sum>();
        for (var row = 0; row < cells.options().size(); row++) {
            for (var column = 0; column < groups.size(); column++) {
                sums.add(new UrnRows.Sum(
                        pair.question.id(),
                        cells.options().get(row),
                        breakdown,
                        named(groups.get(column), pair.breakdown),
                        cells.counts()[row][column]));
            }
        }
        return sums;
    }

    /** Each option, if five of those who were there said something; what one of fewer said is not told. */
    private List<UrnRows.Sum> ofPart(Votable question) {
        var chosen = sizes(counts.getOrDefault(new Pair(question, question), new int[0][0]));
        var there = IntStream.range(0, question.options() - 1)
                .map(option -> chosen[option])
                .sum();
        if (there < Cells.LEAST) {
            return List.of();
        }
        return IntStream.range(0, question.options())
                .mapToObj(option -> new UrnRows.Sum(question.id(), List.of(option), 0, List.of(), chosen[option]))
                .toList();
    }

    /** Of a question crossed by itself, only the diagonal is anybody. */
    private static int[] sizes(int[][] itself) {
        var sizes = new int[itself.length];
        for (var group = 0; group < itself.length; group++) {
            sizes[group] = itself[group][group];
        }
        return sizes;
    }

    private static List<Integer> named(List<Integer> group, Votable breakdown) {
        return group.stream()
                .map(one -> one == breakdown.options() ? Cells.NONE : one)
                .toList();
    }
}
