package fr.preau.browser;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.browser.Tour.Stop;
import fr.preau.testing.Addresses;
import fr.preau.testing.InFull;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

/** What holds for every page in every state, looked at by two classes, which run side by side. */
abstract class EveryPage {

    private static final Pattern FILES = Pattern.compile(
            "\\.[a-z]+$|^/api/|^/assets/|^/actuator/|^/health|^/metrics$|^/oembed$|/feuilles/\\{id}$|/pieces/\\{(?:file|paper)}$");

    /** Addresses that show nothing themselves. */
    private static final Set<String> LEADS_ON = Set.of(
            "/error",
            "/inscription/{token}/ressources",
            "/inscription/{token}/questions/{day}/direct",
            "/questions/{code}/ecran/direct",
            "/gestion/cycles/{slug}/questions/{day}/direct",
            "/ressources/{id}/ouvrir",
            "/gestion/cycles/{slug}/ressources/{id}/ouvrir");

    private final List<Stop> own;
    private final Predicate<String> addresses;

    /** @param addresses those of the pages that these stops look at */
    EveryPage(List<Stop> own, Predicate<String> addresses) {
        this.own = own;
        this.addresses = addresses;
    }

    @ParameterizedTest
    @MethodSource("stops")
    void axeFindsNothing(Stop stop) {
        assertThat(Seen.at(stop).violations()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("stops")
    void axeFindsNothingOnAPhoneInTheDark(Stop stop) {
        assertThat(Seen.at(stop).violationsOnAPhone()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("stops")
    void everyTableHasATitle(Stop stop) {
        assertThat(Seen.at(stop).untitled()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("stops")
    void itIsValidHtml(Stop stop) {
        assertThat(Seen.at(stop).invalid()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("stops")
    void aNarrowWindowNeverScrollsSideways(Stop stop) {
        assertThat(Seen.at(stop).sideways()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("stops")
    void spacedTextIsNotCutOff(Stop stop) {
        assertThat(Seen.at(stop).cut()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("stops")
    void namesThatAreReadFromTheRightAreDeclaredSo(Stop stop) {
        assertThat(Seen.at(stop).undirected()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("stops")
    void itsWordsAreThoseOfTheVocabulary(Stop stop) {
        assertThat(Vocabulary.strange(Seen.at(stop).texts())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("stops")
    void itsWordsAreSetAsFrenchAsks(Stop stop) {
        assertThat(Vocabulary.untidy(Seen.at(stop).texts())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("stops")
    void theFocusIsSeenWhereverItIs(Stop stop) {
        assertThat(Seen.at(stop).unmarked()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("stops")
    void theEnterKeyDoesWhatAFormIsFor(Stop stop) {
        assertThat(Seen.at(stop).slips()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("stops")
    void nothingIsLoadedFromAnotherHost(Stop stop) {
        assertThat(Seen.at(stop).requests())
                .isNotEmpty()
                .allMatch(url -> url.startsWith(stop.preau().url() + "/"));
    }

    @ParameterizedTest
    @MethodSource("stops")
    void nothingIsMissingAndNothingIsRefusedByOurOwnPolicy(Stop stop) {
        assertThat(Seen.at(stop).missing()).isEmpty();
        assertThat(Seen.at(stop).complaints()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("stops")
    void everyPageHasATitleOneHeadingAndALanguage(Stop stop) {
        var seen = Seen.at(stop);

        assertThat(seen.title()).isNotBlank();
        assertThat(seen.headings()).isEqualTo(1);
        assertThat(seen.language()).isEqualTo("fr");
    }

    /** A page that is on no tour has been looked at by nobody. */
    @Test
    @InFull(beside = "a fourth of the pages is looked at, and a page's own test asks for it")
    void everyPageIsOnTheTour() {
        var parser = new PathPatternParser();
        var visited = own.stream()
                .flatMap(stop -> Seen.at(stop).requests().stream())
                .map(url -> PathContainer.parsePath(URI.create(url).getRawPath()))
                .toList();

        assertThat(Addresses.read(own.getFirst().preau()))
                .filteredOn(pattern -> !FILES.matcher(pattern).find() && !LEADS_ON.contains(pattern))
                .filteredOn(addresses)
                .isNotEmpty()
                .allMatch(pattern -> visited.stream().anyMatch(parser.parse(pattern)::matches));
    }
}
