package fr.preau.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No page tells a visitor that a message leaves without knowing whether one does. */
class LeavingRuleTest {

    private static final Path TEMPLATES = Path.of("src/main/templates");
    private static final Path CODE = Path.of("src/main/java/fr/preau");

    private static final Pattern LEAVES = Pattern.compile(
            "(?U)\\b(?:[Mm]essage|[Ll]ien|[Cc]ourriel|Il|[Ll]ettre)s?\\b[^.<>\"]{0,60}?(?<! ne | nulle )\\b"
                    + "(?:part|partent|partira|repart|est parti|va arriver|vient de (?:partir|vous être envoyé))\\b"
                    + "|[Rr]egardez votre messagerie|courriers indésirables"
                    + "|[Uu]n nouveau vous est envoyé|message part\\b|(?<=[ ,:\\u00a0])y part\\b|y (?:est|sont) envoyée?s?\\b"
                    + "|\\b[Mm]essage vous\\b|adresse est prévenue|\\b[Vv]ous (?:recevrez\\b|recevez\\b(?! ce message))");

    private static final String QUOTED = "\"(?:[^\"\\\\\\n]|\\\\.)*+\"";

    private static final Pattern LITERAL = Pattern.compile(QUOTED);

    /** What asks whether messages leave: a call of {@code Leaving}, or a sentence that is chosen where a server is set. */
    private static final String ASKED =
            "Leaving\\.(?:said|title)\\((?:[^()\"]|Q|\\((?:[^()\"]|Q)*+\\))*+\\)|mailed(?:\\(\\))?\\s*\\?\\s*Q"
                    .replace("Q", QUOTED);

    private static final Pattern ASKED_IN_CODE = Pattern.compile(ASKED);

    /** The same in a template, and its own ways to ask, up to their end. */
    private static final Pattern ASKED_IN_TEMPLATE = Pattern.compile(
            ASKED
                    + "|@template\\.platform\\.components\\.leaves\\(.*?`\\)|@if\\(layout\\.mailed\\(\\)\\).*?@(?:endif|else)",
            Pattern.DOTALL);

    /** Of the team alone, which reads in a band that no mail server is set; or what messages say themselves. */
    private static final Pattern NOT_FOR_VISITORS =
            Pattern.compile("(?:management|mail|mailing|watch|demo|webhook)/.*|.*Letter(?:s|Fields)\\.java");

    /** Said after the gesture was refused where no message leaves. */
    private static final String REFUSED_BEFORE = "registration/person/PersonTakesPages.java";

    private static final List<String> SEEN_BY_MEMBERS = List.of(
            "articulation/commitments.jte",
            "contract/ContractDone.java",
            "evaluation/collection/collection.jte",
            "governance/sitting.jte",
            "programme/sheet.jte",
            "programme/call/CarrierLinkPages.java");

    @Test
    void aTemplateSaysItWhereItKnows() {
        assertThat(files(TEMPLATES, ".jte")
                        .filter(file -> LEAVES.matcher(ASKED_IN_TEMPLATE
                                        .matcher(text(TEMPLATES, file))
                                        .replaceAll(""))
                                .find()))
                .isEmpty();
    }

    @Test
    void aPageSaysItWhereItKnows() {
        assertThat(files(CODE, ".java").filter(file -> !file.equals(REFUSED_BEFORE) && saysIt(text(CODE, file))))
                .isEmpty();
    }

    @Test
    void theRuleFindsTheSentencesThatThereAre() {
        assertThat(List.of(
                        "Un message vient de partir",
                        "Un message part à l’adresse",
                        "un lien part à votre adresse",
                        "S’il n’est pas là, regardez parmi les courriers indésirables",
                        "votre lien personnel vient de vous être envoyé",
                        "un message vous la propose",
                        "l’ancienne adresse est prévenue",
                        "Vous recevrez le lundi"))
                .allMatch(sentence -> LEAVES.matcher(sentence).find());
        assertThat(LEAVES.matcher(text(TEMPLATES, "registration/find.jte")).find())
                .isTrue();
    }

    @Test
    void oneSentenceThatAsksExcusesNoOther() {
        var asks = "Leaving.said(templates.mailed(), two(\"Un lien part (demain).\", one))";

        assertThat(saysIt(asks + " mailed ? \"Un lien part.\" : \"\"")).isFalse();
        assertThat(saysIt(asks + " + \"Un lien part.\"")).isTrue();
        assertThat(saysIt("mailed ? \"\" : \"Un lien part.\"")).isTrue();
    }

    private static boolean saysIt(String text) {
        return LITERAL.matcher(ASKED_IN_CODE.matcher(text).replaceAll(""))
                .results()
                .anyMatch(literal -> LEAVES.matcher(literal.group()).find());
    }

    private static Stream<String> files(Path folder, String end) {
        try (var all = Files.walk(folder)) {
            return all
                    .map(file -> folder.relativize(file).toString())
                    .filter(file -> file.endsWith(end))
                    .filter(file -> !NOT_FOR_VISITORS.matcher(file).matches() && !SEEN_BY_MEMBERS.contains(file))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path folder, String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
