package fr.preau.staff.signin;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.staff.Accounts;
import fr.preau.staff.Role;
import fr.preau.staff.StaffSession;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.web.http.SessionRepositoryFilter;

/** A session of the staff ends some hours after its owner's last request, by what their role allows. */
class SessionLeftAloneTest {

    private static final String USED = "used";

    private final TestInstance preau = TestInstance.shared();
    private final Organiser member = Organiser.at(preau, Role.ADMINISTRATOR);

    @AfterEach
    void signNobodyIn() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @CsvSource({"ADMINISTRATOR, 3", "ORGANISER, 3", "READER, 3", "PARTNER, 3", "DESK, 12"})
    void aSessionLeftAloneEndsEarlierButAtTheDoor(Role role, int hours) {
        var one = Organiser.at(preau, role);
        assertThat(one.get("/compte").status()).isEqualTo(200);

        leftAlone(one, Duration.ofHours(hours).minusMinutes(2));
        assertThat(one.get("/compte").status()).isEqualTo(200);

        leftAlone(one, Duration.ofHours(hours));
        assertThat(one.get("/compte").status()).isEqualTo(302);
    }

    /** What a page that follows something asks every few seconds; a tab that was forgotten would be open all day. */
    @Test
    void aPageThatReadsItselfAgainDoesNotCountAsUsed() {
        leftAlone(member, Duration.ofHours(2));
        assertThat(member.get("/compte?seul=oui").status()).isEqualTo(200);
        leftAlone(member, Duration.ofMinutes(58));
        var page = member.get("/compte?seul=oui");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.words()).contains("Dernière page il y a 2 heures");

        leftAlone(member, Duration.ofMinutes(2));
        assertThat(member.get("/compte?seul=oui").status()).isEqualTo(302);
    }

    @Test
    void whoComesBackToAPageThatReadItselfAgainHasTheWholeTimeBeforeThem() {
        leftAlone(member, Duration.ofHours(2));
        member.get("/compte?seul=oui");
        assertThat(member.get("/compte").status()).isEqualTo(200);

        leftAlone(member, Duration.ofHours(3).minusMinutes(2));
        assertThat(member.get("/compte").status()).isEqualTo(200);
    }

    /** Each would take the part of a second that is left over, and the row of the session keeps the time it allows. */
    @Test
    void aHundredReadingsLeaveTheEndWhereItWas() {
        leftAlone(member, Duration.ofHours(2));
        var before = end(member);

        for (var reading = 0; reading < 100; reading++) {
            assertThat(member.get("/compte?seul=oui").status()).isEqualTo(200);
        }

        assertThat(end(member)).isEqualTo(before);
        leftAlone(member, Duration.ofHours(1));
        assertThat(member.get("/compte?seul=oui").status()).isEqualTo(302);
    }

    @Test
    void aReadingThatEndsAfterAClickTakesNothingFromIt() throws ServletException, IOException {
        leftAlone(member, Duration.ofHours(3).minusMinutes(2));

        readItselfAgain(member, () -> assertThat(member.get("/compte").status()).isEqualTo(200));

        leftAlone(member, Duration.ofHours(3).minusMinutes(2));
        assertThat(member.get("/compte").status()).isEqualTo(200);
    }

    @Test
    void whoTakesTheDeskHasItsTimeAndIsToldTheirLastPageTruly() {
        var one = Organiser.at(preau, Role.READER);
        leftAlone(one, Duration.ofHours(2));
        take(one, Role.DESK);

        assertThat(sessionsAsSeenElsewhere(one)).contains("Dernière page il y a 2 heures");
        leftAlone(one, Duration.ofHours(3));
        assertThat(sessionsAsSeenElsewhere(one)).contains("Dernière page il y a 5 heures");
        assertThat(one.get("/compte").status()).isEqualTo(200);
    }

    @Test
    void whoLeavesTheDeskHasTheTimeOfTheOthersAtOnce() {
        var one = Organiser.at(preau, Role.DESK);
        leftAlone(one, Duration.ofHours(2));
        take(one, Role.READER);

        assertThat(sessionsAsSeenElsewhere(one)).contains("Dernière page il y a 2 heures");
        leftAlone(one, Duration.ofHours(2));
        assertThat(sessionsAsSeenElsewhere(one)).doesNotContain("il y a 4 heures");
        assertThat(one.get("/compte").status()).isEqualTo(302);
    }

    /** Its last use was not kept yet; its last request stands for it. */
    @Test
    void aSessionOfAnEarlierVersionGoesOnAndEndsAsTheOthers() {
        change(member, session -> session.removeAttribute(USED));
        leftAlone(member, Duration.ofHours(2));
        assertThat(sessionsAsSeenElsewhere(member)).contains("Dernière page il y a 2 heures");
        assertThat(member.get("/compte?seul=oui").status()).isEqualTo(200);

        leftAlone(member, Duration.ofHours(3).minusMinutes(2));
        assertThat(member.get("/compte?seul=oui").status()).isEqualTo(200);
        leftAlone(member, Duration.ofMinutes(2));
        assertThat(member.get("/compte?seul=oui").status()).isEqualTo(302);
    }

    /** The tab that follows something is the first to come too late; a form in another one is known by the cookie. */
    @Test
    void aReadingThatComesTooLateLeavesTheFormOfAnotherTabItsCookie() {
        leftAlone(member, Duration.ofHours(3));

        var late = member.get("/compte?seul=oui");

        assertThat(late.status()).isEqualTo(302);
        assertThat(late.response().headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(rows().findByPrincipalName(number(member))).isEmpty();
        assertThat(member.post("/gestion/equipe", Map.of("name", "Zoé")).words())
                .contains("rien de ce que vous avez écrit n’est perdu");
    }

    /** A reading through the filters of the staff's pages, during which something else happens. */
    private void readItselfAgain(Organiser one, Runnable meanwhile) throws ServletException, IOException {
        var request = new MockHttpServletRequest("GET", "/compte");
        request.setQueryString("seul=oui");
        var cookie = one.cookie().split("=", 2);
        request.setCookies(new Cookie(cookie[0], cookie[1]));
        var staff = new StaffSession(preau.bean(Accounts.class));
        FilterChain page = (_, _) -> meanwhile.run();
        preau.bean(SessionRepositoryFilter.class)
                .doFilter(
                        request, new MockHttpServletResponse(), (asked, answer) -> staff.doFilter(asked, answer, page));
    }

    /** « Mon compte » in a browser that signs in now. */
    private String sessionsAsSeenElsewhere(Organiser one) {
        var visitor = preau.visitor();
        var entered = visitor.post(
                "/connexion", Map.of("email", List.of(one.email()), "password", List.of(Organiser.PASSWORD)));
        return visitor.send(visitor.request("/compte").header("Cookie", Organiser.cookie(entered)))
                .words();
    }

    private void take(Organiser one, Role role) {
        preau.jdbc()
                .sql("UPDATE staff_account SET role = :role WHERE email = :email")
                .param("role", role.name())
                .param("email", one.email())
                .update();
    }

    /** Sessions are kept by the machine's clock, which no test moves. */
    private void leftAlone(Organiser one, Duration time) {
        change(one, session -> {
            session.setLastAccessedTime(session.getLastAccessedTime().minus(time));
            Optional.<String>ofNullable(session.getAttribute(USED))
                    .ifPresent(used -> session.setAttribute(
                            USED, Instant.parse(used).minus(time).toString()));
        });
    }

    private List<Object> end(Organiser one) {
        return rows().findByPrincipalName(number(one)).keySet().stream()
                .map(rows()::findById)
                .flatMap(session ->
                        List.<Object>of(session.getAttribute(USED), session.getMaxInactiveInterval()).stream())
                .toList();
    }

    private void change(Organiser one, Consumer<Session> change) {
        changeIn(rows(), one, change);
    }

    private <S extends Session> void changeIn(
            FindByIndexNameSessionRepository<S> rows, Organiser one, Consumer<Session> change) {
        rows.findByPrincipalName(number(one)).keySet().forEach(id -> {
            var session = rows.findById(id);
            change.accept(session);
            rows.save(session);
        });
    }

    private FindByIndexNameSessionRepository<?> rows() {
        return preau.bean(FindByIndexNameSessionRepository.class);
    }

    private String number(Organiser one) {
        return preau.jdbc()
                .sql("SELECT id::text FROM staff_account WHERE email = :email")
                .param("email", one.email())
                .query(String.class)
                .single();
    }
}
