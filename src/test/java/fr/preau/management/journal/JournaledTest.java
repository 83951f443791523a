package fr.preau.management.journal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.contract.ContractDone;
import fr.preau.management.Done;
import fr.preau.management.DoneRedirect;
import fr.preau.staff.access.AccessRules;
import fr.preau.staff.access.AccessRules.Verb;
import fr.preau.staff.access.AccessRules.Who;
import fr.preau.staff.journal.ChangesNothing;
import fr.preau.staff.journal.Journaled;
import fr.preau.testing.TestInstance;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * No gesture of the staff is silent: each method that takes a form of theirs, and each that gives a file,
 * says what the journal tells of it. One that fails here wants {@code @Journaled(AuditAction.…)}, or {@code
 * @ChangesNothing("why")}.
 */
class JournaledTest {

    private static final Set<String> FILES = Set.of(".csv", ".xlsx", ".pdf", ".zip");

    /** Of nobody: their content is invented. */
    private static final Set<String> HARMLESS =
            Set.of("/gestion/attestations/specimen.pdf", "/gestion/cycles/{slug}/affiche.pdf");

    private final Map<String, HandlerMethod> posts = methods(RequestMethod.POST);
    private final Map<String, HandlerMethod> reads = methods(RequestMethod.GET);

    @Test
    void everyFormOfTheStaffSaysWhatTheJournalTellsOfIt() {
        var theirs = AccessRules.rows().stream()
                .filter(row -> row.verb() == Verb.SEND
                        && row.who() != Who.EVERYBODY
                        && !row.who().ofContract())
                .map(row -> row.pattern().getPatternString())
                .toList();

        assertThat(theirs).hasSizeGreaterThan(40).allSatisfy(address -> {
            var method = method(posts, address);
            assertThat(method.hasMethodAnnotation(Journaled.class))
                    .as("%s is @Journaled, or else says @ChangesNothing and why", address)
                    .isNotEqualTo(method.hasMethodAnnotation(ChangesNothing.class));
        });
    }

    @Test
    void everyFileOfTheStaffIsJournaledWhenItIsTaken() {
        var files = AccessRules.rows().stream()
                .filter(row -> row.verb() == Verb.READ
                        && row.who() != Who.EVERYBODY
                        && !row.who().ofContract())
                .map(row -> row.pattern().getPatternString())
                .filter(address -> FILES.stream().anyMatch(address::endsWith) && !HARMLESS.contains(address))
                .toList();

        assertThat(files)
                .hasSizeGreaterThan(3)
                .allSatisfy(address -> assertThat(method(reads, address).hasMethodAnnotation(Journaled.class))
                        .as("%s is @Journaled", address)
                        .isTrue());
    }

    @Test
    void whatSaysThatItChangesNothingSaysWhy() {
        assertThat(posts.values().stream()
                        .filter(method -> method.hasMethodAnnotation(ChangesNothing.class))
                        .map(method -> method.getMethod()
                                .getAnnotation(ChangesNothing.class)
                                .value()))
                .isNotEmpty()
                .noneMatch(String::isBlank);
    }

    @Test
    void aSentenceThatSaysThatNothingChangedMakesNoLine() {
        assertThat(Arrays.stream(Done.values()).filter(done -> done.sentence().contains("Rien n’a")))
                .isNotEmpty()
                .noneMatch(done -> done.redirect("/").changed());
        assertThat(Done.PUBLISHED.redirect("/").changed()).isTrue();
    }

    @Test
    void norDoesOneOfAContract() {
        assertThat(Arrays.stream(ContractDone.values()).map(done -> done.redirect("/")))
                .filteredOn(answer -> ContractDone.of(answer.getUrl().replaceAll(".*=", ""))
                        .orElseThrow()
                        .told(true)
                        .contains("Rien n’a"))
                .isNotEmpty()
                .noneMatch(DoneRedirect::changed);
    }

    private static HandlerMethod method(Map<String, HandlerMethod> methods, String address) {
        assertThat(methods).containsKey(plain(address));
        return methods.get(plain(address));
    }

    private static Map<String, HandlerMethod> methods(RequestMethod verb) {
        return TestInstance.shared().bean(DispatcherServlet.class).getHandlerMappings().stream()
                .filter(RequestMappingHandlerMapping.class::isInstance)
                .map(RequestMappingHandlerMapping.class::cast)
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(entry ->
                        entry.getKey().getMethodsCondition().getMethods().contains(verb))
                .flatMap(entry -> entry.getKey().getPatternValues().stream()
                        .map(pattern -> Map.entry(plain(pattern), entry.getValue())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The names of what varies do not count, nor what it may look like. */
    private static String plain(String pattern) {
        return pattern.replaceAll("\\{[^}]+}", "{}");
    }
}
