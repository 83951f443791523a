package fr.preau;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/**
 * Everything that the product is made of, and all that tests it, may be given away under our own licence: each archive
 * on the class path names in its pom, or its parent's, a licence that lets us. Where it offers several, one is enough.
 */
class LicencesTest {

    private static final Pattern FREE = Pattern.compile(
            "(?i).*(apache|\\bmit\\b|bsd|eclipse|\\bepl|\\bedl|mozilla|\\bmpl|lgpl|lesser general|unicode-3|bouncy castle|cc0|w3c).*");

    private static final Pattern WITH_THE_CLASS_PATH = Pattern.compile("(?i).*(classpath exception|w/ cpe).*");

    private static final Pattern COPYLEFT =
            Pattern.compile("(?i).*(\\b(a?)gpl|(?<!lesser )general public|affero|gnu gpl).*");

    /** Of which the pom does not tell what the archive holds, and who says so. */
    private static final Map<String, String> TOLD_ELSEWHERE = Map.of(
            "spring-session-core", "Apache License 2.0 in its META-INF/LICENSE.txt",
            "spring-session-jdbc", "Apache License 2.0 in its META-INF/LICENSE.txt",
            "isorelax", "MIT, on its project's page; only with the validator of tests",
            "french-pos-dict", "CC BY-SA 4.0, words that only tests read");

    /** An archive of the class path and what its pom calls its licences. */
    private record Archive(String name, List<String> licences) {}

    @Test
    void everyArchiveIsUnderALicenceThatLetsUsGiveItAway() {
        var archives = archives();

        assertThat(archives).hasSizeGreaterThan(150);
        assertThat(archives)
                .filteredOn(archive -> !TOLD_ELSEWHERE.containsKey(archive.name))
                .allSatisfy(
                        archive -> assertThat(archive.licences).as(archive.name).anyMatch(LicencesTest::letsUs));
    }

    @Test
    void whatIsToldElsewhereIsStillThereAndStillUntold() {
        var untold = archives().stream()
                .filter(archive -> archive.licences.stream().noneMatch(LicencesTest::letsUs))
                .map(Archive::name)
                .toList();

        assertThat(untold).containsExactlyInAnyOrderElementsOf(TOLD_ELSEWHERE.keySet());
    }

    @Test
    void theRuleRefusesWhatBindsTheWholeAndTakesOneOfSeveral() {
        assertThat(List.of(
                        "GNU General Public License, version 3 (GPL-3.0)",
                        "AGPL-3.0",
                        "GNU Affero General Public License v3",
                        "GPL-2.0-only",
                        "Business Source License 1.1",
                        "Server Side Public License"))
                .noneMatch(LicencesTest::letsUs);
        assertThat(List.of(
                        "GPL2 w/ CPE",
                        "LGPL-2.1-only",
                        "GNU Lesser General Public License (LGPL), version 2.1 or later",
                        "The MIT License",
                        "Apache-2.0"))
                .allMatch(LicencesTest::letsUs);
    }

    private static boolean letsUs(String licence) {
        return WITH_THE_CLASS_PATH.matcher(licence).matches()
                || FREE.matcher(licence).matches() && !COPYLEFT.matcher(licence).matches();
    }

    private static List<Archive> archives() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(path -> path.toString().endsWith(".jar"))
                .flatMap(jar -> pom(jar).stream())
                .map(pom ->
                        new Archive(pom.getParent().getParent().getFileName().toString(), licences(pom)))
                .collect(toMap(Archive::name, archive -> archive, (one, _) -> one, TreeMap::new))
                .values()
                .stream()
                .toList();
    }

    /** Beside it in the local repository, whatever the archive's classifier. */
    private static Optional<Path> pom(Path jar) {
        var version = jar.getParent();
        return Optional.of(version.resolve(
                        "%s-%s.pom".formatted(version.getParent().getFileName(), version.getFileName())))
                .filter(Files::exists);
    }

    private static List<String> licences(Path pom) {
        var project = read(pom);
        var own = project.select("> licenses > license").stream()
                .map(licence -> Stream.of("name", "url")
                        .map(field -> licence.select("> " + field).text())
                        .filter(text -> !text.isBlank())
                        .findFirst()
                        .orElse("?"))
                .toList();
        if (!own.isEmpty()) {
            return own;
        }
        return project.select("> parent").stream()
                .findFirst()
                .map(parent -> licences(parent(pom, project, parent)))
                .orElse(List.of());
    }

    private static Path parent(Path pom, Element project, Element parent) {
        var group = parent.select("> groupId").text();
        var name = parent.select("> artifactId").text();
        var version = parent.select("> version").text();
        var own = Optional.of(project.select("> groupId").text())
                .filter(text -> !text.isBlank())
                .orElse(group);
        var repository = pom.getParent().getParent().getParent();
        for (var step = 0; step < own.split("\\.").length; step++) {
            repository = repository.getParent();
        }
        return repository
                .resolve(group.replace('.', '/'))
                .resolve(name)
                .resolve(version)
                .resolve("%s-%s.pom".formatted(name, version));
    }

    private static Element read(Path pom) {
        try {
            return Jsoup.parse(Files.readString(pom), "", Parser.xmlParser())
                    .select("project")
                    .first();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
