package fr.preau.management.notice;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.registration.PeopleErased;
import fr.preau.staff.Role;
import fr.preau.testing.Mailbox;
import fr.preau.testing.Organiser;
import fr.preau.testing.ReceivedMail;
import fr.preau.testing.TestInstance;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What each of the team is told of a cycle; on an instance whose time is moved. */
class TeamNoticesTest {

    private static TestInstance preau;

    private final Organiser organiser = Organiser.at(preau);
    private final String slug = preau.publish(cycle().day("2024-12-17", 3));
    private final long day = preau.day(slug, "2024-12-17");

    @BeforeAll
    static void start() {
        preau = TestInstance.start(Map.of());
    }

    @AfterAll
    static void stop() {
        preau.close();
    }

    @Test
    void whoChoseNothingIsToldNothing() {
        registered("Claire");

        round();

        assertThat(letters(organiser)).isEmpty();
        assertThat(chosen(organiser)).isEqualTo("rien");
    }

    @Test
    void everyRegistrationOfSomeMinutesIsOneMessageThatNamesThemAndLeadsToTheChoice() {
        registered("Ancienne");
        choose(organiser, "tout");
        registered("Claire");
        registered("Farid");

        round();
        round();

        assertThat(letters(organiser)).singleElement().satisfies(letter -> {
            assertThat(letter.subject()).contains("2 inscriptions ont changé");
            assertThat(letter.text())
                    .contains("Claire Martin", "Farid Martin", "mardi 17", "confirmée")
                    .contains("/gestion/cycles/" + slug + "/prevenir")
                    .doesNotContain("Ancienne", "@exemple.fr");
        });
    }

    @Test
    void whoWantsOnlyWhatIsToDecideReadsThatADayIsFullAndNoName() {
        choose(organiser, "decisions");
        registered("Claire");
        round();
        var before = letters(organiser);
        registered("Farid");
        registered("Zoé");
        round();

        assertThat(before).isEmpty();
        assertThat(letters(organiser)).singleElement().satisfies(letter -> {
            assertThat(letter.subject()).contains("1 journée complète");
            assertThat(letter.text()).contains("La journée du mardi 17").doesNotContain("Zoé", "Farid");
        });
    }

    @Test
    void aSummaryComesOnceInTheMorning() {
        choose(organiser, "jour");
        registered("Claire");
        round();
        var before = letters(organiser);

        preau.clock().advance(Duration.ofHours(24));
        round();
        preau.clock().advance(Duration.ofHours(1));
        round();

        assertThat(before).isEmpty();
        assertThat(letters(organiser)).hasSize(1);
        preau.clock().advance(Duration.ofHours(24));
        round();
        assertThat(letters(organiser)).hasSize(1);
    }

    @Test
    void whatOneDidOneselfIsNotTold() {
        var other = Organiser.at(preau);
        choose(organiser, "tout");
        choose(other, "tout");
        var person = registered("Claire");
        round();
        organiser.post(
                "/gestion/cycles/%s/inscriptions/%d/desistement/%d".formatted(slug, person.registration(), day),
                Map.of("confirmed", "yes"));
        round();

        assertThat(withdrawn(person)).isTrue();
        assertThat(letters(organiser)).hasSize(1);
        assertThat(letters(other)).hasSize(2);
    }

    @Test
    void anErasedPersonIsInNoNoticeAnyMore() {
        choose(organiser, "tout");
        var person = registered("Claire");
        round();
        assertThat(letters(organiser)).hasSize(1);

        preau.bean(NoticeNight.class).forget(new PeopleErased(List.of(person.registration())));

        assertThat(letters(organiser)).isEmpty();
    }

    @Test
    void aChoiceIsOnesOwnAndAnUnknownOneIsRefused() {
        var reader = Organiser.at(preau, Role.READER);
        choose(reader, "jour");

        assertThat(chosen(reader)).isEqualTo("jour");
        assertThat(chosen(organiser)).isEqualTo("rien");
        assertThat(organiser.post(address(), Map.of("choix", "tous les soirs")).status())
                .isEqualTo(422);
        assertThat(Organiser.at(preau, Role.DESK).get(address()).status()).isEqualTo(403);
    }

    private String address() {
        return "/gestion/cycles/" + slug + "/prevenir";
    }

    private void choose(Organiser whoever, String choice) {
        assertThat(whoever.postAndFollow(address(), Map.of("choix", choice)).words())
                .contains("Votre choix est enregistré");
    }

    private String chosen(Organiser whoever) {
        return whoever.get(address())
                .html()
                .select("input[name=choix][checked]")
                .val();
    }

    /** What has happened is behind, and the team is told. */
    private static void round() {
        preau.clock().advance(Duration.ofMinutes(2));
        preau.bean(TeamNotices.class).round();
    }

    private List<ReceivedMail> letters(Organiser whoever) {
        var ids = preau.jdbc()
                .sql(
                        "SELECT count(*) FROM message m JOIN notice n ON n.id = m.subject_id JOIN staff_account a ON a.id = n.account_id WHERE m.kind = 'TEAM_NOTICE' AND a.email = :email")
                .param("email", whoever.email())
                .query(Integer.class)
                .single();
        var all = Mailbox.of(preau, whoever).letters();
        assertThat(all).hasSizeGreaterThanOrEqualTo(ids);
        return all.subList(all.size() - ids, all.size());
    }

    private Mailbox registered(String firstName) {
        return Mailbox.registered(preau, slug, firstName, day);
    }

    private boolean withdrawn(Mailbox person) {
        return preau.jdbc()
                .sql("SELECT state = 'WITHDRAWN' FROM place WHERE registration_id = :registration AND day_id = :day")
                .param("registration", person.registration())
                .param("day", day)
                .query(Boolean.class)
                .single();
    }
}
