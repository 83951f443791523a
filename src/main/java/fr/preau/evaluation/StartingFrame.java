package fr.preau.evaluation;

import fr.preau.contract.CityContract;
import fr.preau.contract.CityContract.Theme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The frame that a contract can begin with, written for Préau from what is public: sections that are taken or left,
 * each a question with its criteria and indicators. {@code starting-frame.txt} beside it is the text.
 */
@Component
public class StartingFrame {

    private static final String ALL_THEMES = "0";
    private static final List<Section> SECTIONS = read();

    private final Frames frames;

    StartingFrame(Frames frames) {
        this.frames = frames;
    }

    /** @param objectives of the law that it speaks to; none if of all */
    public record Section(String name, List<Integer> objectives, String question, List<Offered> criteria) {

        /** The theme of that contract that it asks about. */
        Optional<Theme> theme(CityContract contract) {
            return contract.themes().stream()
                    .filter(theme -> name.startsWith(theme.name()))
                    .findFirst()
                    .or(() -> objectives.stream()
                            .flatMap(objective ->
                                    contract.themes().stream().filter(theme -> theme.objective() == objective))
                            .findFirst());
        }

        /** Whether that contract works on it. */
        public boolean fits(CityContract contract) {
            return objectives.isEmpty() || theme(contract).isPresent();
        }

        public long indicators() {
            return criteria.stream().mapToLong(one -> one.indicators.size()).sum();
        }
    }

    /** A criterion with the lines of its indicators. */
    public record Offered(String criterion, List<List<String>> indicators) {}

    public static List<Section> sections() {
        return SECTIONS;
    }

    /** Adds those sections to the contract's frame; what it has already under the same question is left alone. */
    @Transactional
    public void take(CityContract contract, List<Section> sections) {
        var there = frames.of(contract.id());
        for (var section : sections) {
            if (there.questions().stream().noneMatch(one -> one.text().equals(section.question))) {
                var question = frames.addQuestion(
                        contract.id(), section.theme(contract).map(Theme::id), section.question);
                for (var offered : section.criteria) {
                    var criterion = frames.addCriterion(question, offered.criterion);
                    offered.indicators.forEach(line -> frames.add(indicator(contract.id(), criterion, line)));
                }
            }
        }
    }

    private static Indicator indicator(long contract, long criterion, List<String> line) {
        return new Indicator(
                0,
                contract,
                criterion,
                line.get(0),
                IndicatorKind.valueOf(line.get(1)),
                line.get(2),
                Aggregation.valueOf(line.get(3)),
                line.get(4).equals("oui"),
                line.get(6),
                line.get(7),
                Integer.parseInt(line.get(5)),
                Optional.empty(),
                false);
    }

    private static List<Section> read() {
        try (var in = StartingFrame.class.getResourceAsStream("starting-frame.txt")) {
            var lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            var sections = new ArrayList<Section>();
            for (var line : lines) {
                switch (line.charAt(0)) {
                    case '#' -> sections.add(section(line.substring(2)));
                    case '?' -> {
                        var begun = sections.removeLast();
                        sections.add(new Section(begun.name, begun.objectives, line.substring(2), begun.criteria));
                    }
                    case '-' -> sections.getLast().criteria.add(new Offered(line.substring(2), new ArrayList<>()));
                    default -> sections.getLast().criteria.getLast().indicators.add(Arrays.asList(line.split(" \\| ")));
                }
            }
            return List.copyOf(sections);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Section section(String line) {
        var parts = line.split(" \\| ");
        var objectives = parts[1].equals(ALL_THEMES)
                ? List.<Integer>of()
                : Arrays.stream(parts[1].split(" ")).map(Integer::valueOf).toList();
        return new Section(parts[0], objectives, "", new ArrayList<>());
    }
}
