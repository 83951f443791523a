package fr.preau;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What visitors know as « une rencontre » is « un cycle » to the team ({@code docs/vocabulary.md}): neither word is
 * ever read on the other side. Held on the sources, because titles and texts of organisers say what they like.
 */
class WordsOfEachSideTest {

    private static final Path SOURCES = Path.of(System.getProperty("basedir", "."), "src/main");

    private static final List<String> VISITORS = List.of(
            "templates/cycle",
            "templates/registration",
            "templates/survey",
            "templates/news",
            "templates/exchange",
            "templates/territory",
            "templates/platform",
            "templates/mail",
            "templates/attendance/paper",
            "java/fr/preau/cycle/page",
            "java/fr/preau/registration/form",
            "java/fr/preau/registration/person",
            "java/fr/preau/registration/letters",
            "java/fr/preau/attendance/paper",
            "java/fr/preau/survey",
            "java/fr/preau/news",
            "java/fr/preau/exchange",
            "java/fr/preau/mailing",
            "java/fr/preau/platform",
            "java/fr/preau/api");

    private static final List<String> TEAM = List.of(
            "templates/management",
            "templates/staff",
            "templates/contract",
            "templates/programme",
            "templates/evaluation",
            "templates/governance",
            "templates/articulation",
            "templates/attendance/check-in.jte",
            "templates/attendance/days.jte",
            "templates/attendance/list.jte",
            "templates/attendance/walk-in.jte",
            "java/fr/preau/management",
            "java/fr/preau/api/data",
            "java/fr/preau/api/token",
            "java/fr/preau/api/Scope.java",
            "java/fr/preau/webhook",
            "java/fr/preau/watch",
            "java/fr/preau/staff",
            "java/fr/preau/contract",
            "java/fr/preau/programme",
            "java/fr/preau/evaluation",
            "java/fr/preau/governance",
            "java/fr/preau/articulation",
            "java/fr/preau/cycle/version",
            "java/fr/preau/cycle/edition",
            "java/fr/preau/cycle/face",
            "java/fr/preau/cycle/document/DocumentRemarks.java",
            "java/fr/preau/registration/desk",
            "java/fr/preau/registration/list",
            "java/fr/preau/registration/rules",
            "resources/static/check-in/app.js");

    private static final String BEFORE =
            "(?<![\\p{L}’])(?:le|la|les|du|de|des|un|une|ce|cet|cette|ces|au|aux|son|sa|ses|tout|tous|toute|toutes|chaque"
                    + "|aucun|aucune|votre|notre|vos|nos|nouveau|nouvelle|nouveaux|nouvelles|autre|autres|plusieurs|par|en"
                    + "|quel|quelle)[ \u00a0]";

    private static final Pattern CYCLE = said("cycles?", "Cycles?");
    private static final Pattern RENCONTRE = said("rencontres?", "Rencontres?");

    /** The way back from a preview, and what fields of messages are called: read by the team alone. */
    private static final Pattern TO_THE_TEAM = Pattern.compile("gestion du cycle|titre d(?:u|e son) cycle");

    private static final Pattern UNREAD = Pattern.compile(
            "(?s)<%--.*?--%>|/\\*.*?\\*/|(?m:^\\s*//[^\n]*)|(?m:^@(?:import|param)[^\n]*)|class=\"[^\"]*\"|/rencontres?[^ ]*");

    /** After what French puts before a noun, or at the beginning of a heading or a label. */
    private static Pattern said(String word, String first) {
        return Pattern.compile("(?iu:" + BEFORE + word + "\\b)|(?<=[\">])" + first + "(?=[\"<]| [\\p{Ll}’]+[\"<,])");
    }

    @Test
    void visitorsReadOfRencontresAndNeverOfCycles() {
        assertThat(found(CYCLE, VISITORS).stream().filter(found -> TEAM.stream().noneMatch(found::startsWith)))
                .isEmpty();
    }

    @Test
    void theTeamReadsOfCyclesAndNeverOfRencontres() {
        assertThat(found(RENCONTRE, TEAM)).isEmpty();
    }

    @Test
    void eachSideSaysItsOwnWord() {
        assertThat(found(RENCONTRE, VISITORS)).hasSizeGreaterThan(15);
        assertThat(found(CYCLE, TEAM)).hasSizeGreaterThan(40);
    }

    private static List<String> found(Pattern word, List<String> places) {
        return places.stream()
                .flatMap(WordsOfEachSideTest::files)
                .flatMap(file -> said(word, file))
                .toList();
    }

    private static Stream<String> said(Pattern word, Path file) {
        var text =
                TO_THE_TEAM.matcher(UNREAD.matcher(read(file)).replaceAll(" ")).replaceAll(" ");
        return word.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(group -> SOURCES.relativize(file) + ": " + group);
    }

    private static Stream<Path> files(String place) {
        try (var files = Files.walk(SOURCES.resolve(place))) {
            return files.filter(Files::isRegularFile).collect(Collectors.toList()).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
