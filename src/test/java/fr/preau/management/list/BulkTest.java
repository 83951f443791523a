package fr.preau.management.list;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.management.Registrants;
import fr.preau.management.Registrants.Somebody;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Visitor.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an organiser does with several registrations at once. */
class BulkTest {

    private static final String BULK = "/gestion/inscriptions/gestes";

    private final TestInstance preau = TestInstance.shared();
    private final Organiser organiser = Organiser.at(preau);
    private Registrants people;
    private long day;

    @BeforeEach
    void publish() {
        var slug = preau.publish(cycle().day("2024-09-24", 2));
        people = new Registrants(preau, slug);
        day = preau.day(slug, "2024-09-24");
    }

    @Test
    void theTickedRowsAreWithdrawnAndTheOthersAreNot() {
        var claire = people.register("Claire", day);
        var bruno = people.register("Bruno", day);
        var waiting = people.register("Chloé", day);

        var question = ask("desister", List.of(claire));
        assertThat(question.words())
                .contains("Désister : 1 inscription", "1 inscription de 1 personne : Claire Martin (24 septembre)")
                .contains("L’écrire par courriel à cette personne");
        assertThat(people.state(claire, day)).isEqualTo("CONFIRMED");

        var list = confirm(question, true);

        assertThat(list.words()).contains("1 inscription désistée.");
        assertThat(people.state(claire, day)).isEqualTo("WITHDRAWN");
        assertThat(people.state(bruno, day)).isEqualTo("CONFIRMED");
        assertThat(people.state(waiting, day)).isEqualTo("OFFERED");
        assertThat(claire.mailbox().latest().subject()).startsWith("Désistement enregistré");
    }

    @Test
    void aWholeFilteredListIsWithdrawnWithoutWritingToAnybody() {
        var claire = people.register("Claire", day);
        var bruno = people.register("Bruno", day);
        var chloe = people.register("Chloé", day);
        assertThat(claire.mailbox().letters()).hasSize(1);

        var question = wholeList("desister", "etat=confirmee");
        assertThat(question.words()).contains("Toute la liste filtrée", "2 inscriptions de 2 personnes");

        var list = confirm(question, false);

        assertThat(list.words()).contains("2 inscriptions désistées.");
        assertThat(Stream.of(claire, bruno).map(one -> people.state(one, day))).containsOnly("WITHDRAWN");
        assertThat(people.state(chloe, day)).isEqualTo("OFFERED");
        assertThat(claire.mailbox().letters()).hasSize(1);
    }

    @Test
    void thoseWhoArePutAtTheHeadOfTheLineStayInTheirOrder() {
        people.register("Claire", day);
        people.register("Bruno", day);
        var line = Stream.of("Un", "Deux", "Trois", "Quatre")
                .map(name -> people.register(name, day))
                .toList();

        var question = ask("tete", List.of(line.get(3), line.get(2)));
        var list = confirm(question, false, Map.of("reason", "Ils viennent de loin."));

        assertThat(list.words()).contains("2 personnes servies avant leur tour.");
        assertThat(inLine()).containsExactly("Trois", "Quatre", "Un", "Deux");
    }

    @Test
    void thoseWhoAreGivenASeatRaiseTheCapacityAsFarAsNeeded() {
        people.register("Claire", day);
        people.register("Bruno", day);
        var line =
                Stream.of("Un", "Deux").map(name -> people.register(name, day)).toList();

        confirm(ask("place", line), true, Map.of("reason", "La salle est plus grande."));

        assertThat(people.capacity(day)).isEqualTo(4);
        assertThat(preau.confirmed(day)).isEqualTo(4);
        assertThat(line.getFirst().mailbox().letters()).hasSize(2);
    }

    @Test
    void aReasonThatIsMissingIsAskedForAndNothingChanges() {
        people.register("Claire", day);
        people.register("Bruno", day);
        var waiting = people.register("Chloé", day);

        var again = send(ask("place", List.of(waiting)), false, Map.of("reason", " "));

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.words()).contains("Écrivez le motif : il reste dans l’historique des places.");
        assertThat(people.state(waiting, day)).isEqualTo("WAITING");
    }

    @Test
    void rowsThatTheGestureIsNotForAreToldAndLeft() {
        var claire = people.register("Claire", day);
        var bruno = people.register("Bruno", day);
        confirm(ask("desister", List.of(bruno)), false);

        var question = ask("desister", List.of(claire, bruno));

        assertThat(question.words())
                .contains("1 inscription de 1 personne", "1 autre inscription choisie ne peut pas recevoir ce geste");
        assertThat(confirm(question, false).words()).contains("1 inscription désistée.");
    }

    @Test
    void aListThatChangedMeanwhileIsShownAgainAndNothingIsDone() {
        var claire = people.register("Claire", day);
        var question = wholeList("desister", "etat=confirmee");
        var bruno = people.register("Bruno", day);

        var again = send(question, false, Map.of());

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.words()).contains("la liste n’est plus celle que vous aviez vue", "2 inscriptions");
        assertThat(Stream.of(claire, bruno).map(one -> people.state(one, day))).containsOnly("CONFIRMED");
        assertThat(confirm(again, false).words()).contains("2 inscriptions désistées.");
    }

    @Test
    void nothingTickedIsSaid() {
        people.register("Claire", day);

        assertThat(organiser.get(BULK + "?geste=desister&place=x&place=0-0").words())
                .contains("Aucune inscription n’est choisie. Cochez au moins une ligne");
        assertThat(organiser.get(BULK + "?geste=inconnu").status()).isEqualTo(404);
    }

    @Test
    void morePeopleThanOneBatchHoldsAreServedAll() {
        var slug = preau.publish(cycle().day("2024-09-24", 200));
        var many = new Registrants(preau, slug);
        var theirDay = preau.day(slug, "2024-09-24");
        IntStream.range(0, 150).forEach(number -> many.register("Personne" + number, theirDay));

        var question = organiser.get(BULK + "?geste=desister&portee=vue&liste=cycle&cycle=" + many.cycle());
        assertThat(question.words()).contains("et 130 autres");
        var list = confirm(question, false);

        assertThat(list.words()).contains("150 inscriptions désistées.");
        assertThat(list.html().title()).startsWith("Inscriptions, ");
        assertThat(preau.confirmed(theirDay)).isZero();
    }

    private Page ask(String gesture, List<Somebody> chosen) {
        var places = new StringBuilder();
        chosen.forEach(
                one -> places.append("&place=").append(one.id()).append('-').append(day));
        return organiser.get(BULK + "?geste=" + gesture + "&portee=cochees&cycle=" + people.cycle() + places);
    }

    private Page wholeList(String gesture, String query) {
        return organiser.get(BULK + "?geste=" + gesture + "&portee=vue&cycle=" + people.cycle() + "&" + query);
    }

    private Page confirm(Page question, boolean notify) {
        return confirm(question, notify, Map.of());
    }

    private Page confirm(Page question, boolean notify, Map<String, String> typed) {
        return organiser.get(send(question, notify, typed).header("Location"));
    }

    /** Sends the question's form, as it was shown. */
    private Page send(Page question, boolean notify, Map<String, String> typed) {
        var fields = new ArrayList<Map.Entry<String, String>>();
        question.html()
                .select("main form[method=post] input[type=hidden]")
                .forEach(field -> fields.add(Map.entry(field.attr("name"), field.val())));
        fields.addAll(typed.entrySet());
        if (notify) {
            fields.add(Map.entry("notify", "true"));
        }
        return organiser.post(BULK, fields);
    }

    private List<String> inLine() {
        return preau.jdbc().sql("""
                SELECT r.first_name
                FROM place p
                JOIN registration r ON r.id = p.registration_id
                WHERE p.day_id = :day AND p.state = 'WAITING'
                ORDER BY p.queue_number
                """).param("day", day).query(String.class).list();
    }
}
