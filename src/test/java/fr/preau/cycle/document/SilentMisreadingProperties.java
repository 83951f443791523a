package fr.preau.cycle.document;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.cycle.document.text.Moments;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a day's lines are made of: each hour is an entry's with its own words, or a remark names its line. */
class SilentMisreadingProperties {

    private static final String BEFORE = "# Titre, le 24 septembre 2024\n\n## Programme\n\n### Mardi 24 septembre\n\n";

    /** W is a word of the line's own, T its hour, U another one. */
    private static final List<String> SHAPES = List.of(
            "T : W",
            "T W",
            "T – W",
            "**T** W",
            "**T : W**",
            "- T : W",
            "* **T** – W",
            "1. T W",
            "• T W",
            "– T W",
            "#### T W",
            "### T : W",
            "W (T)",
            "W : T",
            "W, T",
            "W à T",
            "Nous partons à T pour W.",
            "> T W",
            "    T : W",
            "```\nT W\n```",
            "<div>T W</div>",
            "T W U",
            "T et U : W",
            "T-U : W",
            "T / U : W",
            "[T] W",
            "T\nW",
            "T\n\nW",
            "**W**\nT",
            "#### W\n\nT",
            "Lieu : W, T",
            "Accès : W dès T",
            "Horaires : T W",
            "Intervenants : W à T",
            "jusqu'à T : W",
            "dès T, W",
            "avant T : W",
            "vers T – W",
            "T du matin : W",
            "T (Martinique) W",
            "T pm W",
            "| T | W |\n| - | - |",
            "| Quand | Quoi |\n|---|---|\n| T | W |",
            "| Quoi | Quand |\n|---|---|\n| W | T |",
            "| Lundi 1er mai | W |\n|---|---|\n| T | W |",
            "Heure\tQuoi\tSalle\nT\tW\t9",
            "- Suite\n  - T W",
            "- T W\n- puis U",
            "T W<br>U suite",
            "**Le lendemain**\n\nT W",
            "T \\- W",
            "T\\\nW",
            "::: x\nT W\n:::",
            "W. T. Suite.",
            "Suite de W\nT et fin.",
            "T : W, bus 14, salle 9, 12 rue du 8 mai 1945",
            "Texte. W. À T la suite.");

    private static final List<String> HOURS = List.of("%dh", "%dh00", "%d h", "%d:00", "%d heures", "%dH", "%dh00min");

    @Provide
    Arbitrary<List<List<String>>> pieces() {
        return Combinators.combine(Arbitraries.of(SHAPES), Arbitraries.of(HOURS), Arbitraries.of("\n", "\n\n", "\n\n"))
                .as(List::of)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    private record Written(int first, int last, LocalTime hour, String word) {}

    @Property(tries = 3_000)
    void noHourIsMisreadInSilence(@ForAll("pieces") List<List<String>> pieces) {
        var document = new StringBuilder(BEFORE);
        var all = new ArrayList<Written>();
        for (var at = 0; at < pieces.size(); at++) {
            var hour = 8 + 2 * at;
            var word = "Mot" + (char) ('a' + at) + "x";
            var text = pieces.get(at)
                    .getFirst()
                    .replace("W", word)
                    .replace("T", pieces.get(at).get(1).formatted(hour))
                    .replace("U", pieces.get(at).get(1).formatted(hour + 1));
            var first = (int) document.chars().filter(c -> c == '\n').count() + 1;
            document.append(text).append(pieces.get(at).get(2));
            all.add(new Written(first, first + text.split("\n", -1).length - 1, LocalTime.of(hour, 0), word));
        }
        var reading = Documents.read(document.toString());
        var entries = reading.content().days().stream()
                .filter(day -> day.date().getYear() == 2024)
                .flatMap(day -> day.sequences().stream())
                .toList();

        for (var one : all) {
            var named = reading.remarks().stream()
                    .anyMatch(remark -> remark.line() >= one.first() && remark.line() <= one.last());
            var understood = entries.stream()
                    .anyMatch(entry -> entry.start().equals(one.hour())
                            && !Moments.in(entry.title())
                            && (entry.title() + entry.markdown()).contains(one.word()));
            assertThat(named || understood).as("%s in%n%s", one, document).isTrue();
        }
    }
}
