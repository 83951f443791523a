package fr.preau.api;

import static fr.preau.api.Caller.body;
import static fr.preau.api.Caller.person;
import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.registration.rules.Questions;
import fr.preau.registration.rules.Questions.Kind;
import fr.preau.registration.rules.Questions.Wording;
import fr.preau.testing.Crowd;
import fr.preau.testing.Eventually;
import fr.preau.testing.Mailbox;
import fr.preau.testing.TestInstance;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same request sent again, and many at once. */
class OnceOnlyTest {

    private static final String DAY = "2024-09-24";

    private final TestInstance preau = TestInstance.shared();
    private final Caller caller = Caller.of(preau);
    private final Mailbox claire = Mailbox.at(preau);
    private final String key = UUID.randomUUID().toString();
    private String slug;

    @BeforeEach
    void publish() {
        slug = preau.publish(cycle().day(DAY, 10));
    }

    @Test
    void theSameKeyAndBodyAreAnsweredAlikeAndRecordedOnce() {
        var first = send(key, claire.address());
        var second = send(key, claire.address());

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(claire.letters()).hasSize(1);
        assertThat(submissions()).isEqualTo(1);
    }

    @Test
    void theAnswerThatWasGivenHoldsWhenTheDayHasFilledSince() {
        var small = preau.publish(cycle().day(DAY, 1));
        var request = body("WHAT_REMAINS", person(claire.address(), DAY));
        var first = caller.post(small, request, "Idempotency-Key", key);
        assertThat(caller.whatRemains(small, person(Mailbox.at(preau).address(), DAY))
                        .status())
                .isEqualTo(409);

        assertThat(caller.post(small, request, "Idempotency-Key", key).json()).isEqualTo(first.json());
    }

    @Test
    void theAnswerThatWasGivenHoldsWhenTheCycleAsksMoreSince() {
        var first = send(key, claire.address());
        preau.bean(Questions.class)
                .add(preau.cycle(slug), new Wording(Kind.TEXT, "Une attente ?", "", List.of(), true));
        Eventually.until(
                "the question is asked",
                () -> send(UUID.randomUUID().toString(), claire.address()).status() == 422);

        assertThat(send(key, claire.address()).json()).isEqualTo(first.json());
        assertThat(send(key, "autre@exemple.fr").problem()).isEqualTo("key-reused");
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        send(key, claire.address());
        var other = Mailbox.at(preau);

        var answer = send(key, other.address());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("key-reused");
        assertThat(answer.page().response().body()).doesNotContain(claire.address());
        assertThat(other.letters()).isEmpty();
        assertThat(preau.confirmed(preau.day(slug, DAY))).isEqualTo(1);
    }

    @Test
    void aKeyCountsWithinItsCycle() {
        var other = preau.publish(cycle().day(DAY, 10));
        send(key, claire.address());

        var answer = caller.post(other, body("WHAT_REMAINS", person("ali@exemple.fr", DAY)), "Idempotency-Key", key);

        assertThat(answer.status()).isEqualTo(201);
    }

    @Test
    void aKeyOfARequestThatWasRefusedIsFree() {
        assertThat(send(key, "pas une adresse").status()).isEqualTo(422);

        assertThat(send(key, claire.address()).status()).isEqualTo(201);
    }

    @Test
    void twoSendingsOfOneRequestAtOnceAreRecordedOnce() {
        var answers = Crowd.together(IntStream.range(0, 8)
                .mapToObj(_ -> (Callable<Caller.Answer>) () -> send(key, claire.address()))
                .toList());

        assertThat(answers).extracting(Caller.Answer::status).containsOnly(201);
        assertThat(answers.stream().map(Caller.Answer::json).distinct()).hasSize(1);
        assertThat(claire.letters()).hasSize(1);
        assertThat(submissions()).isEqualTo(1);
    }

    @RepeatedTest(3)
    void twoHundredRequestsAtOnceTakeExactlyTheLastTenSeats() {
        var answers = Crowd.together(IntStream.range(0, 200)
                .mapToObj(number -> {
                    var itsOwn = UUID.randomUUID().toString();
                    return Crowd.untilServed(
                            () -> send(itsOwn, "programme" + number + "@exemple.fr"), Caller.Answer::status);
                })
                .toList());

        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(10);
        assertThat(answers.stream().filter(answer -> answer.status() == 409)).hasSize(190);
        assertThat(preau.confirmed(preau.day(slug, DAY))).isEqualTo(10);
    }

    static Stream<String> badKeys() {
        return Stream.of("", "deux mots", "x".repeat(256), "tab\tdedans");
    }

    @ParameterizedTest
    @MethodSource("badKeys")
    void aKeyThatIsNoneIsRefused(String bad) {
        var answer = send(bad, claire.address());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("malformed-request");
        assertThat(preau.confirmed(preau.day(slug, DAY))).isZero();
    }

    @Test
    void twoKeysAreNone() {
        var request = caller.request(slug)
                .header("Idempotency-Key", "a")
                .header("Idempotency-Key", "b")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(
                        body("WHAT_REMAINS", person(claire.address(), DAY))));

        assertThat(caller.send(request).status()).isEqualTo(400);
    }

    @Test
    void theLongestKeyIsTaken() {
        assertThat(send("~".repeat(255), claire.address()).status()).isEqualTo(201);
    }

    private Caller.Answer send(String key, String email) {
        return caller.post(slug, body("WHAT_REMAINS", person(email, DAY)), "Idempotency-Key", key);
    }

    private int submissions() {
        return preau.jdbc()
                .sql("""
                SELECT count(*)
                FROM submission s
                JOIN registration r ON r.id = s.registration_id
                WHERE r.email_key = :email
                """)
                .param("email", claire.address())
                .query(Integer.class)
                .single();
    }
}
