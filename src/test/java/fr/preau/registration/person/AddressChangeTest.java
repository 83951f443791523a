package fr.preau.registration.person;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.registration.desk.Desk;
import fr.preau.testing.Mailbox;
import fr.preau.testing.Organiser;
import fr.preau.testing.ReceivedMail;
import fr.preau.testing.Tables;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Visitor;
import fr.preau.testing.Visitor.Page;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A person changes their own address: who holds the new mailbox confirms it, and the old one is told. */
class AddressChangeTest {

    private static TestInstance preau;

    private final Visitor visitor = preau.visitor();
    private Mailbox old;
    private Mailbox wanted;
    private String slug;
    private long day;
    private String page;

    @BeforeAll
    static void start() {
        preau = TestInstance.start(Map.of("PREAU_POSTS_PER_MINUTE", "10000"));
    }

    @AfterAll
    static void stop() {
        preau.close();
    }

    @BeforeEach
    void register() {
        old = Mailbox.at(preau);
        wanted = Mailbox.at(preau);
        slug = preau.publish(cycle().day("2025-09-24", 10));
        day = preau.day(slug, "2025-09-24");
        visitor.form(slug).day(day).with("email", old.address()).send();
        page = old.ownPage();
    }

    @Test
    void theAddressChangesOnceItsMailboxSaidSo() {
        var answer = ask(wanted.address());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.words()).contains("Aucun message n’est envoyé", "n’a pas encore changé");
        assertThat(visitor.get(page).words()).contains(old.address());

        var opened = visitor.get(link());
        assertThat(opened.words())
                .contains("L’inscription de Claire Martin", wanted.address(), "Les liens d’avant n’ouvrent plus rien");
        assertThat(visitor.get(page).words()).contains(old.address());
        var confirmed = confirm(link());

        assertThat(confirmed.status()).isEqualTo(302);
        var mine = visitor.get(confirmed.header("Location"));
        assertThat(mine.words()).contains("Votre adresse est changée", wanted.address(), "Place confirmée");
        assertThat(preau.confirmed(day)).isEqualTo(1);
        assertThat(email()).isEqualTo(wanted.address());
    }

    @Test
    void theOldAddressIsToldAndItsLinksOpenNothingAnyMore() {
        ask(wanted.address());
        assertThat(old.letters()).hasSize(1);
        confirm(link());

        var told = old.latest();
        assertThat(told.subject()).isEqualTo("Votre adresse a été changée");
        assertThat(told.recipients().getFirst().getAddress()).isEqualTo(old.address());
        assertThat(told.words()).contains("répondez tout de suite à ce message").doesNotContain(wanted.address());
        assertThat(visitor.get(page).status()).isEqualTo(404);
        assertThat(visitor.get(wanted.ownPage()).words()).contains(wanted.address());
    }

    @Test
    void openingTheLinkAsScannersDoChangesNothing() {
        ask(wanted.address());
        var link = link();
        var before = Tables.of(preau);

        IntStream.range(0, 3).forEach(_ -> visitor.get(link));

        assertThat(Tables.of(preau)).isEqualTo(before);
        assertThat(confirm(link).status()).isEqualTo(302);
    }

    @Test
    void theLinkServesOnce() {
        ask(wanted.address());
        var link = link();
        confirm(link);

        assertThat(confirm(link).status()).isEqualTo(404);
        assertThat(visitor.get(link).status()).isEqualTo(404);
        assertThat(old.letters()).hasSize(2);
    }

    @Test
    void twoConfirmationsAtOnceChangeItOnce() {
        ask(wanted.address());
        var link = link();

        var answers = IntStream.range(0, 6)
                .mapToObj(_ -> CompletableFuture.supplyAsync(() -> confirm(link).status()))
                .toList();

        assertThat(answers.stream().map(CompletableFuture::join))
                .containsOnly(302, 404)
                .contains(302);
        assertThat(old.letters()).hasSize(2);
        assertThat(email()).isEqualTo(wanted.address());
    }

    @Test
    void theLinkHoldsForADay() {
        ask(wanted.address());
        var link = link();

        preau.clock().advance(Duration.ofHours(24));

        assertThat(visitor.get(link).status()).isEqualTo(404);
        assertThat(confirm(link).status()).isEqualTo(404);
        assertThat(email()).isEqualTo(old.address());
    }

    @Test
    void aForgedOrBorrowedLinkOpensNothing() {
        ask(wanted.address());
        var token = link().replace("/nouvelle-adresse/", "");
        var signature = token.substring(token.indexOf('-') + 1);

        for (var forged : List.of("zz", "1-" + signature, token + "a", token.replace("-", "--"), "-", "%00-a")) {
            assertThat(confirm("/nouvelle-adresse/" + forged).status())
                    .as(forged)
                    .isBetween(400, 404);
        }
        assertThat(email()).isEqualTo(old.address());
    }

    @Test
    void anotherWishReplacesTheOneBefore() {
        ask(wanted.address());
        var first = link();
        var other = Mailbox.at(preau);
        ask(other.address());

        assertThat(confirm(first).status()).isEqualTo(404);
        assertThat(confirm(link(other)).status()).isEqualTo(302);
        assertThat(email()).isEqualTo(other.address());
    }

    @Test
    void whoReplacesTheirLinkEndsWhatWasAskedWithTheOldOne() {
        ask(wanted.address());
        var link = link();

        preau.jdbc()
                .sql("UPDATE registration SET link_version = link_version + 1 WHERE email = :old")
                .param("old", old.address())
                .update();

        assertThat(confirm(link).status()).isEqualTo(404);
        assertThat(email()).isEqualTo(old.address());
    }

    @Test
    void anOrganiserWhoCorrectedTheAddressMeanwhileIsNotOvertaken() {
        ask(wanted.address());
        var link = link();
        preau.jdbc()
                .sql(
                        "UPDATE registration SET email = 'corrigee@exemple.fr', email_key = 'corrigee@exemple.fr' WHERE email = :old")
                .param("old", old.address())
                .update();

        assertThat(confirm(link).status()).isEqualTo(404);
    }

    @Test
    void anAddressThatSomebodyElseHasIsAnsweredTheSameAndNeverTaken() {
        var other = registered();

        var taken = ask(other.address());
        // What was asked for last is what counts: a message that waited until then would say nothing any more.
        var told = other.latest();
        var free = ask(wanted.address());

        assertThat(taken.status()).isEqualTo(free.status());
        assertThat(taken.words().replace(other.address(), "…"))
                .isEqualTo(free.words().replace(wanted.address(), "…"));
        assertThat(told.subject()).isEqualTo("Votre adresse a déjà une inscription");
        assertThat(told.html().select("a[href*=nouvelle-adresse]")).isEmpty();
        assertThat(email()).isEqualTo(old.address());
    }

    @Test
    void anAddressThatSomebodyElseTookMeanwhileIsLeftToThem() {
        ask(wanted.address());
        var link = link();
        visitor.form(slug)
                .day(day)
                .with("email", wanted.address())
                .with("lastName", "Durand")
                .send();

        var answer = confirm(link);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.words()).contains("Cette adresse a déjà une inscription", "Rien n’a changé");
        assertThat(email()).isEqualTo(old.address());
        assertThat(preau.confirmed(day)).isEqualTo(2);
    }

    @Test
    void theSameAddressAtAnotherCycleIsNoCollision() {
        var elsewhere = preau.publish(cycle().day("2025-10-24", 10));
        visitor.form(elsewhere)
                .day(preau.day(elsewhere, "2025-10-24"))
                .with("email", wanted.address())
                .send();

        ask(wanted.address());

        assertThat(wanted.latest().subject()).isEqualTo("Confirmez votre nouvelle adresse");
        assertThat(confirm(link()).status()).isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "sans-arobase",
                "ţlaire@exemple.fr",
                "claire@exemplť.fr",
                "a..b@exemple.fr",
                "paul.o’kane@exemple.fr"
            })
    void anAddressThatMailDoesNotCarryIsRefusedAtItsFieldWithWhatWasTyped(String typed) {
        var answer = ask(typed);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html().getElementById("email").val()).isEqualTo(typed);
        assertThat(answer.html().getElementById("email").attr("aria-invalid")).isEqualTo("true");
        assertThat(changes()).isZero();
    }

    @Test
    void aSlipIsAskedAboutOnceAndNeverForced() {
        var asked = ask("claire.martin@gmial.com");
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.words()).contains("Vouliez-vous écrire claire.martin@gmail.com ?");

        var form = asked.html().select("main form").first();
        var sent = visitor.post(
                page + "/adresse",
                Map.of(
                        "email", List.of("claire.martin@gmial.com"),
                        "seen", List.of(form.select("[name=seen]").val())));

        assertThat(sent.status()).isEqualTo(200);
    }

    @Test
    void theirOwnAddressIsNoNewOne() {
        assertThat(ask(old.address().toUpperCase()).words()).contains("C’est déjà votre adresse");
    }

    @Test
    void twoClicksAreOneWishAndStrangersAreNotWrittenToAllDay() {
        ask(wanted.address());
        ask(wanted.address());
        assertThat(wanted.letters()).hasSize(1);

        IntStream.range(0, 4)
                .forEach(_ ->
                        assertThat(ask(Mailbox.at(preau).address()).status()).isEqualTo(200));
        var sixth = Mailbox.at(preau);

        var answer = ask(sixth.address());
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.words()).contains("Réessayez demain");
        assertThat(sixth.letters()).isEmpty();
    }

    @Test
    void severalWhoAskForOneAddressWriteToItFiveTimesADay() {
        var stranger = Mailbox.at(preau);
        var answers = IntStream.range(0, 7)
                .mapToObj(_ -> {
                    register();
                    return preau.visitor().post(page + "/adresse", Map.of("email", List.of(stranger.address())));
                })
                .toList();

        assertThat(stranger.letters()).hasSize(5);
        assertThat(answers).extracting(Page::status).containsOnly(200);
        assertThat(answers.getLast().words()).contains("Aucun message n’est envoyé");
    }

    @Test
    void whoIsErasedLeavesNoAddressBehind() {
        ask(wanted.address());
        wanted.letters();

        preau.bean(Desk.class).erase(id(), List.of(day));

        assertThat(changes()).isZero();
        assertThat(count("SELECT count(*) FROM message WHERE recipient = '" + wanted.address() + "'"))
                .isZero();
    }

    @Test
    void aMonthLaterWhatWasAskedIsForgotten() {
        ask(wanted.address());
        confirm(link());
        wanted.letters();
        old.letters();
        preau.clock().advance(Duration.ofDays(31));

        preau.bean(AddressRetention.class).run();

        assertThat(count("SELECT count(*) FROM address_change")).isZero();
        assertThat(count("SELECT count(*) FROM message WHERE kind LIKE 'ADDRESS%'"))
                .isZero();
        assertThat(email()).isEqualTo(wanted.address());
    }

    @Test
    void organisersWhoReadTheMessageDoNotSeeItsLink() {
        ask(wanted.address());
        var id = preau.jdbc()
                .sql("SELECT id FROM message WHERE recipient = :to")
                .param("to", wanted.address())
                .query(Long.class)
                .single();
        wanted.letters();

        var shown = Organiser.at(preau).get("/gestion/messages/" + id);

        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.words()).contains("Nouvelle adresse à confirmer");
        assertThat(shown.response().body()).doesNotContain("/nouvelle-adresse/");
    }

    private Mailbox registered() {
        var other = Mailbox.at(preau);
        visitor.form(slug)
                .day(day)
                .with("email", other.address())
                .with("lastName", "Durand")
                .send();
        return other;
    }

    private Page ask(String email) {
        return visitor.post(page + "/adresse", Map.of("email", List.of(email)));
    }

    private Page confirm(String link) {
        return visitor.post(link, Map.of());
    }

    private String link() {
        return link(wanted);
    }

    private static String link(Mailbox mailbox) {
        return mailbox.letters().stream()
                .map(ReceivedMail::html)
                .flatMap(letter -> letter.select("a[href*=/nouvelle-adresse/]").stream())
                .map(link -> URI.create(link.attr("href")).getPath())
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    private long id() {
        return preau.jdbc()
                .sql("SELECT registration_id FROM place WHERE day_id = :day ORDER BY registration_id LIMIT 1")
                .param("day", day)
                .query(Long.class)
                .single();
    }

    private String email() {
        return preau.jdbc()
                .sql("SELECT email FROM registration WHERE id = :id")
                .param("id", id())
                .query(String.class)
                .single();
    }

    private int changes() {
        return preau.jdbc()
                .sql("SELECT count(*) FROM address_change WHERE registration_id = :id")
                .param("id", id())
                .query(Integer.class)
                .single();
    }

    private static int count(String sql) {
        return preau.jdbc().sql(sql).query(Integer.class).single();
    }
}
