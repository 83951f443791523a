package fr.preau.failures;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.testing.Awkward;
import fr.preau.testing.FormBody;
import fr.preau.testing.Mailbox;
import fr.preau.testing.OpenForm;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Visitor.Page;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A megabyte of any awkward character, in any field, header or text, costs about what an ordinary request does:
 * what is too long is refused before anything looks at it, and what looks at the rest reads it once.
 */
class WorkBeforeTheBoundTest {

    /** What a form of anybody's may weigh, with its other fields. */
    private static final int A_MEGABYTE = 1_000_000;

    /** Reading and unescaping a megabyte is some ten times an ordinary form; the square of it is a million times. */
    private static final int TIMES_ORDINARY = 60;

    private static TestInstance preau;
    private static String slug;
    private static long day;
    private static Mailbox person;
    private static Organiser organiser;
    private static long ordinary;

    @BeforeAll
    static void measureAnOrdinaryRequest() {
        preau = TestInstance.start(Map.of());
        slug = preau.publish(cycle().day("2024-09-24", 10).day("2024-10-22", 10));
        day = preau.day(slug, "2024-09-24");
        person = Mailbox.at(preau);
        preau.visitor().form(slug).with("email", person.address()).day(day).send();
        organiser = Organiser.at(preau);
        for (var i = 0; i < 100; i++) {
            ordinaryForm();
        }
        ordinary = IntStream.range(0, 41)
                .mapToLong(i -> nanos(WorkBeforeTheBoundTest::ordinaryForm))
                .sorted()
                .skip(20)
                .findFirst()
                .orElseThrow();
    }

    @AfterAll
    static void stop() {
        preau.close();
    }

    private static Page ordinaryForm() {
        return preau.visitor().form(slug).with("lastName", "").day(day).send();
    }

    private static long nanos(Supplier<Page> request) {
        var start = System.nanoTime();
        request.get();
        return System.nanoTime() - start;
    }

    static List<String> units() {
        return Awkward.UNITS;
    }

    @ParameterizedTest
    @MethodSource("units")
    void inAnyFieldOfAnyFormThatAnybodyMaySend(String unit) {
        var own = person.ownPage();
        for (var path : List.of(
                "/rencontre/" + slug + "/inscription",
                "/retrouver-mon-inscription",
                "/connexion",
                "/connexion/lien",
                own,
                own + "/informations",
                own + "/remplacement/" + day,
                own + "/desistement/" + day)) {
            for (var form : OpenForm.all(preau.visitor().get(path))) {
                for (var field : form.names()) {
                    var body = form.bodyWith(field, filled(unit));
                    assertQuick(path + " " + form.action() + " " + field, () -> preau.visitor()
                            .send(FormBody.post(
                                    preau.visitor().request(form.action()).header("Sec-Fetch-Site", "same-origin"),
                                    body)));
                }
            }
        }
    }

    private static String filled(String unit) {
        var encoded = URLEncoder.encode(unit, StandardCharsets.UTF_8);
        return encoded.repeat(A_MEGABYTE / encoded.length());
    }

    private static void assertQuick(String what, Supplier<Page> request) {
        var best = Long.MAX_VALUE;
        for (var attempt = 0; attempt < 3 && best > ordinary * TIMES_ORDINARY; attempt++) {
            var start = System.nanoTime();
            var answer = request.get();
            best = Math.min(best, System.nanoTime() - start);
            assertThat(answer.status()).as(what).isLessThan(500);
        }
        var ratio = best / ordinary;
        if (ratio > 20) System.err.println("RATIO " + ratio + " " + what + " ordinary " + ordinary / 1000 + " us");
        assertThat(best / ordinary).as(what).isLessThan(TIMES_ORDINARY);
    }
}
