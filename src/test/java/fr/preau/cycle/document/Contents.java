package fr.preau.cycle.document;

import fr.preau.cycle.CycleContent;
import fr.preau.cycle.DayContent;
import fr.preau.cycle.RegistrationWindow;
import fr.preau.cycle.Section;
import fr.preau.cycle.SequenceContent;
import fr.preau.cycle.document.text.Normal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Valid contents, and texts that look like everything that a document could mean. */
public final class Contents {

    private static final List<String> WORDS = List.of(
            "Un mot.",
            "Contexte",
            "Programme",
            "programme du 24 septembre",
            "Public visé",
            "Chapo",
            "Contenu",
            "Annonce",
            "Mardi 24 septembre 2024",
            "1er octobre",
            "31 septembre",
            "24 septembre : suite",
            "9h00 : Accueil",
            "25h00 : rien",
            "12h-10h : à l'envers",
            "de 14h à 16h30",
            "10h",
            "Jauge : 12 places",
            "Lieu : ailleurs",
            "État : annulée",
            "Type : pause",
            "Angle : stratégique",
            "Intervenants : A ; B",
            "Rubrique : public",
            "Jauge : beaucoup",
            "Inscriptions : du 1er juin 2024 au 20 septembre 2024",
            "ATTENTION : LA JOURNÉE DU 22 OCTOBRE EST COMPLÈTE.",
            "un pas de côté",
            "(opérationnel)",
            "« guillemets »",
            "\"droits\"",
            "1<sup>er</sup>",
            "&amp; &lt; &#65; &nbsp;",
            "\\",
            "\\\\",
            "\\*",
            "*",
            "**",
            "__",
            "_a_",
            "`",
            "``",
            "[a](b)",
            "![a](b)",
            "[a]: /b",
            "<!-- c -->",
            "<b>",
            "</b>",
            "<br>",
            "#",
            "##",
            "a #",
            ";",
            "&eacute;;",
            ":",
            "–",
            "\u00a0",
            "\u202f",
            "é",
            "\ud83c\udf33",
            "\u200b",
            "\ufeff",
            "(/rencontre/autre)",
            ", à Paris",
            "\", le 3 mai 2024",
            "2024",
            "https://exemple.fr/a_b?c=d&e",
            "|",
            "a | b",
            "$1");

    private static final List<String> MARKS = List.of(
            "", "", "", "", "# ", "## ", "### ", "#### ", "**", "- ", "* ", "1. ", "> ", "    ", "\t", "  ", "<!-- ",
            "\\");

    private static final List<String> LINES = List.of(
            "",
            "",
            "",
            "---",
            "***",
            "===",
            "```",
            "~~~",
            "````",
            "<!--",
            "-->",
            "<!-- texte -->",
            "<!-- /texte -->",
            "<!-- texte 2 -->",
            "<!-- /texte 2 -->",
            "<!-- suite -->",
            "<!-- /suite -->",
            "<script>",
            "</script>",
            "<div>",
            "</div>",
            "<![CDATA[",
            "<?php",
            "| a | b |",
            "| - | - |",
            " ",
            "\u00a0",
            "Suite  ",
            "Suite\\");

    private Contents() {}

    static Arbitrary<String> markdown() {
        var written = Combinators.combine(
                        Arbitraries.of(MARKS), words(), Arbitraries.of("", "", "**", "  ", "\\", " #"))
                .as((mark, words, end) -> mark + words + end);
        var line = Arbitraries.frequencyOf(Tuple.of(5, written), Tuple.of(3, Arbitraries.of(LINES)));
        var lines = line.list().ofMaxSize(7).map(all -> String.join("\n", all));
        return Arbitraries.frequencyOf(
                        Tuple.of(2, Arbitraries.just("")),
                        Tuple.of(3, Arbitraries.of("Un mot.", "Deux phrases. La seconde ?", "- a\n- b")),
                        Tuple.of(6, lines),
                        Tuple.of(1, Arbitraries.strings().ofMaxLength(40)))
                .map(Normal::markdown);
    }

    private static Arbitrary<String> words() {
        return Arbitraries.of(WORDS).list().ofMinSize(1).ofMaxSize(3).map(all -> String.join(" ", all));
    }

    static Arbitrary<String> line() {
        var glued = Arbitraries.of(WORDS).list().ofMaxSize(4).map(all -> String.join("", all));
        return Arbitraries.oneOf(words(), glued, Arbitraries.strings().ofMaxLength(20))
                .map(Normal::line);
    }

    private static Arbitrary<String> name() {
        return line().filter(text -> !text.isEmpty());
    }

    private static Arbitrary<Section> section() {
        var heading = Arbitraries.oneOf(Arbitraries.of("Contexte", "Objectifs", "Public"), line());
        return Combinators.combine(Arbitraries.of(Section.Kind.class), heading, markdown())
                .as(Section::new);
    }

    private static Arbitrary<List<SequenceContent>> sequences() {
        return Arbitraries.integers()
                .between(0, 24 * 60 - 1)
                .set()
                .ofMaxSize(6)
                .map(TreeSet::new)
                .map(List::copyOf)
                .flatMap(starts -> {
                    var all = Arbitraries.just(List.<SequenceContent>of());
                    for (var at = 0; at < starts.size(); at++) {
                        var start = LocalTime.MIN.plusMinutes(starts.get(at));
                        var end = at + 1 < starts.size()
                                ? Optional.of(LocalTime.MIN.plusMinutes(starts.get(at + 1)))
                                : Optional.<LocalTime>empty();
                        all = Combinators.combine(all, sequence(start, end)).as(Contents::with);
                    }
                    return all;
                });
    }

    private static Arbitrary<SequenceContent> sequence(LocalTime start, Optional<LocalTime> end) {
        return Combinators.combine(
                        Arbitraries.of(true, false),
                        line(),
                        markdown(),
                        Arbitraries.of(SequenceContent.Kind.class),
                        Arbitraries.of(SequenceContent.Angle.class).optional(),
                        name().list().ofMaxSize(3))
                .as((ends, title, text, kind, angle, speakers) ->
                        new SequenceContent(start, end.filter(_ -> ends), title, text, kind, angle, speakers));
    }

    private static <T> List<T> with(List<T> some, T one) {
        var all = new ArrayList<>(some);
        all.add(one);
        return all;
    }

    private record State(DayContent.Status status, String reason) {}

    private static Arbitrary<DayContent> day(LocalDate date) {
        return Combinators.combine(
                        line(),
                        name().optional(0.3),
                        Combinators.combine(line(), line()).as(List::of),
                        Arbitraries.integers().between(0, 999_999).optional(0.6),
                        Combinators.combine(Arbitraries.of(DayContent.Status.class), line())
                                .as(State::new),
                        markdown(),
                        sequences())
                .as((title, place, ways, seats, state, introduction, sequences) -> new DayContent(
                        date,
                        title,
                        place,
                        ways.getFirst(),
                        ways.getLast(),
                        seats.map(OptionalInt::of).orElse(OptionalInt.empty()),
                        state.status(),
                        state.reason(),
                        introduction,
                        sequences));
    }

    private static Arbitrary<List<DayContent>> days() {
        return Arbitraries.integers()
                .between(0, 900)
                .set()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(TreeSet::new)
                .flatMap(offsets -> {
                    var all = Arbitraries.just(List.<DayContent>of());
                    for (var offset : offsets) {
                        all = Combinators.combine(
                                        all, day(LocalDate.of(2023, 12, 1).plusDays(offset)))
                                .as(Contents::with);
                    }
                    return all;
                });
    }

    private static Arbitrary<RegistrationWindow> window() {
        var opens = LocalDateTime.of(2024, 1, 1, 0, 0);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 500_000).optional(),
                        Arbitraries.integers().between(500_001, 900_000).optional())
                .as((from, to) -> new RegistrationWindow(from.map(opens::plusMinutes), to.map(opens::plusMinutes)));
    }

    public static Arbitrary<CycleContent> contents() {
        var head = Combinators.combine(
                name(),
                Arbitraries.of("cycle", "2024-annee-1", "a".repeat(80)),
                line(),
                markdown(),
                markdown(),
                window());
        return head.as((title, slug, place, lead, announcement, window) ->
                        new CycleContent(title, slug, place, lead, announcement, window, List.of(), "", List.of(), ""))
                .flatMap(start -> Combinators.combine(section().list().ofMaxSize(4), markdown(), days(), markdown())
                        .as((sections, programme, days, closing) -> new CycleContent(
                                start.title(),
                                start.slug(),
                                start.place(),
                                start.leadMarkdown(),
                                start.announcementMarkdown(),
                                start.registrationWindow(),
                                sections,
                                programme,
                                days,
                                closing)));
    }
}
