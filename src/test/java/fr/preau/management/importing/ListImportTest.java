package fr.preau.management.importing;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.staff.Role;
import fr.preau.testing.Eventually;
import fr.preau.testing.Mailbox;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Upload;
import fr.preau.testing.Visitor.Page;
import fr.preau.testing.Workbook;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.transaction.support.TransactionTemplate;

/** A spreadsheet of people: its preview, line by line, and what is made of it. */
class ListImportTest {

    private final TestInstance preau = TestInstance.shared();
    private final Organiser organiser = Organiser.at(preau, Role.ORGANISER);
    private String slug = "";
    private long first;
    private long second;

    @BeforeEach
    void publish() {
        slug = preau.publish(cycle().day("2024-09-24", 10).day("2024-10-22", 2));
        first = preau.day(slug, "2024-09-24");
        second = preau.day(slug, "2024-10-22");
    }

    @Test
    void aListIsLookedAtThenBroughtIn() {
        var preview = upload("""
                Nom;Prénom;Courriel;Structure;24 septembre;22 octobre
                Martin;Claire;claire@exemple.fr;Ville;oui;x
                Durand;Paul;paul@exemple.fr;Agglo;1;
                """);

        assertThat(preview.words())
                .contains(
                        "Rien n’est encore fait", "Inscrire 2 personnes", "Inscription le 24 septembre et 22 octobre");
        assertThat(preau.confirmed(first)).isZero();

        var done = send(preview, Map.of());

        assertThat(done.words()).contains("Import terminé", "Nouvelles : 2");
        assertThat(preau.confirmed(first)).isEqualTo(2);
        assertThat(preau.confirmed(second)).isEqualTo(1);
    }

    @Test
    void lookingChangesNothing() {
        var address = uploaded("""
                Nom;Prénom;Courriel;Journées
                Martin;Claire;claire@exemple.fr;toutes
                """);
        var before = people();

        organiser.get(address);
        organiser.get(address + "?voir=CREATED&complet=ONE_MORE_SEAT");

        assertThat(people()).isEqualTo(before);
    }

    /** Everybody of every cycle, their places, and what the gauges count. */
    private List<Map<String, Object>> people() {
        return preau.jdbc().sql("""
                SELECT to_jsonb(r)::text AS person, p.day_id, p.state, g.capacity, g.held, g.waiting
                FROM day_gauge g
                LEFT JOIN place p USING (day_id)
                LEFT JOIN registration r ON r.id = p.registration_id
                ORDER BY g.day_id, p.id
                """).query().listOfRows();
    }

    @Test
    void theSameFileTwiceCreatesNothingTwice() {
        var list = """
                Nom,Prénom,E-mail,Dates
                Martin,Claire,claire@exemple.fr,24/09/2024
                Durand,Paul,paul@exemple.fr,"24/09, 22/10"
                """;
        send(upload(list), Map.of());
        var again = upload(list);

        assertThat(again.words()).contains("Déjà ainsi 2").doesNotContain("Votre accord");
        assertThat(send(uploaded(list), Map.of()).words()).contains("Rien n’a changé");
        assertThat(preau.confirmed(first)).isEqualTo(2);
    }

    @Test
    void aLongImportLeadsToAPageThatSaysHowFarItIsAndStopsIt() {
        slug = preau.publish(cycle().day("2024-11-19", 400));
        var day = preau.day(slug, "2024-11-19");
        var preview = upload(people(300, "19 novembre"));
        var page = new String[1];
        var another = Organiser.at(preau, Role.ORGANISER);

        preau.bean(TransactionTemplate.class).executeWithoutResult(_ -> {
            preau.jdbc()
                    .sql("SELECT held FROM day_gauge WHERE day_id = :day FOR UPDATE")
                    .param("day", day)
                    .query(Integer.class)
                    .single();
            page[0] = send(preview, Map.of()).header("Location").replace(preau.url(), "");
            assertThat(page[0]).startsWith("/gestion/en-cours/");
            assertThat(organiser
                            .get(page[0])
                            .html()
                            .select("#travail[data-moves=yes]")
                            .text())
                    .startsWith("0 sur 300")
                    .contains("Cela continue tout seul");
            assertThat(another.get(page[0]).status()).isEqualTo(404);
            organiser.post(page[0] + "/arret", Map.of());
            assertThat(organiser.get(page[0]).words()).contains("L’arrêt est demandé");
        });

        Eventually.until(
                "it has stopped",
                () -> organiser.get(page[0]).words().contains("s’est arrêté après 256 lignes sur 300 : 256 nouvelles"));
        assertThat(organiser.get(page[0]).words()).doesNotContain("Cela continue tout seul");
        assertThat(preau.confirmed(day)).isEqualTo(256);
        var rest = organiser.get(
                organiser.get(page[0]).html().select("#travail a.button").attr("href"));
        assertThat(rest.words()).contains("Nouvelles 44", "Déjà ainsi 256");
        assertThat(Organiser.at(preau).get("/gestion/journal").words()).contains("256 nouvelles");
    }

    @Test
    void aLongImportThatBreaksOffSaysSoOnItsPageAndInTheJournal() {
        slug = preau.publish(cycle().day("2024-11-19", 400));
        var day = preau.day(slug, "2024-11-19");
        var preview = upload(people(20, "19 novembre"));

        preau.bean(TransactionTemplate.class).executeWithoutResult(_ -> {
            preau.jdbc()
                    .sql("SELECT held FROM day_gauge WHERE day_id = :day FOR UPDATE")
                    .param("day", day)
                    .query(Integer.class)
                    .single();
            var page = send(preview, Map.of()).header("Location").replace(preau.url(), "");
            Eventually.until("it broke off", () -> {
                preau.jdbc().sql("""
                                SELECT pg_terminate_backend(pid)
                                FROM pg_stat_activity
                                WHERE datname = current_database() AND wait_event_type = 'Lock'
                                """).query().listOfRows();
                return organiser.get(page).words().contains("L’opération s’est interrompue");
            });
        });

        assertThat(Organiser.at(preau).get("/gestion/journal").words()).contains("interrompu après 0 sur 20");
    }

    @Test
    void capacityIsNeverExceededAndTheRestWaitsInTheFilesOrder() {
        var preview = upload(people(4, "22 octobre"));

        assertThat(line(preview, 2)).contains("Inscription le 22 octobre");
        assertThat(line(preview, 4)).contains("Liste d’attente le 22 octobre");

        send(preview, Map.of());

        assertThat(preau.confirmed(second)).isEqualTo(2);
        assertThat(states(second)).containsExactly("CONFIRMED", "CONFIRMED", "WAITING", "WAITING");
    }

    @ParameterizedTest
    @CsvSource({"REFUSE, 2, 2", "ONE_MORE_SEAT, 4, 4"})
    void aFullDayIsRefusedOrGetsOneMoreSeatAsTheOrganiserWants(String ifFull, int confirmed, int capacity) {
        var address = uploaded(people(4, "22 octobre"));

        var done = send(address, Map.of("complet", ifFull));

        assertThat(done.status()).isEqualTo(200);
        assertThat(preau.confirmed(second)).isEqualTo(confirmed);
        assertThat(preau.jdbc()
                        .sql("SELECT capacity FROM day_gauge WHERE day_id = :day")
                        .param("day", second)
                        .query(Integer.class)
                        .single())
                .isEqualTo(capacity);
    }

    @Test
    void eachLineThatCannotBeReadSaysWhyWithItsNumber() {
        var preview = upload("""
                Nom;Prénom;Courriel;Profil;24 septembre
                Martin;Claire;claire@exemple.fr;Élue;oui
                ;Paul;paul@exemple.fr;;oui
                Petit;Luc;luc.exemple.fr;;oui
                Roux;Anne;anne@exemple.fr;Astronaute;oui
                Blanc;Jean;jean@exemple.fr;;peut-être
                Noir;Zoé;zoe@exemple.fr;;non
                Autre;Nom;CLAIRE@exemple.fr;;oui
                """);

        assertThat(line(preview, 2)).contains("Nouvelle");
        assertThat(line(preview, 3)).contains("Laissée de côté", "Écrivez le nom.");
        assertThat(line(preview, 4)).contains("nom@exemple.fr");
        assertThat(line(preview, 5)).contains("Profil inconnu : « Astronaute »");
        assertThat(line(preview, 6)).contains("« peut-être » ne dit ni oui ni non");
        assertThat(line(preview, 7)).contains("Aucune journée n’est dite");
        assertThat(line(preview, 8)).contains("La ligne 2 donne la même adresse à Claire Martin");

        send(preview, Map.of());

        assertThat(preau.confirmed(first)).isEqualTo(1);
    }

    @Test
    void somebodyKnownIsUpdatedInWhatTheFileSaysAndNothingElse() {
        send(upload("""
                Nom;Prénom;Courriel;Fonction;Structure;24 septembre
                Martin;Claire;claire@exemple.fr;Cheffe de projet;Ville;oui
                """), Map.of());

        var preview = upload("""
                Nom;Prénom;Courriel;Téléphone;Structure;22 octobre
                Martin;Claire;claire@exemple.fr;612345678;;oui
                """);
        assertThat(line(preview, 2))
                .contains("Mise à jour", "Inscription le 22 octobre", "Téléphone : « 0612345678 »")
                .doesNotContain("Structure", "Fonction");
        send(preview, Map.of());

        assertThat(preau.jdbc().sql("""
                                SELECT job || '/' || organisation || '/' || phone
                                FROM registration r
                                JOIN cycle c ON c.id = r.cycle_id
                                WHERE c.slug = :slug
                                """).param("slug", slug).query(String.class).list())
                .containsExactly("Cheffe de projet/Ville/0612345678");
        assertThat(preau.confirmed(first)).isEqualTo(1);
        assertThat(preau.confirmed(second)).isEqualTo(1);
    }

    @Test
    void aPlaceThatWasGivenBackIsNotTakenAgain() {
        var list = """
                Nom;Prénom;Courriel;24 septembre
                Martin;Claire;claire@exemple.fr;oui
                """;
        send(upload(list), Map.of());
        preau.jdbc()
                .sql("UPDATE place SET state = 'WITHDRAWN' WHERE day_id = :day")
                .param("day", first)
                .update();

        assertThat(line(upload(list), 2)).contains("Déjà ainsi", "Place rendue ou refusée le 24 septembre");
    }

    @Test
    void whomTheRulesDoNotAdmitIsLeftAsideUnlessTheOrganiserWantsOtherwise() {
        preau.jdbc().sql("""
                UPDATE registration_rules SET refused_profiles = '{OTHER}'
                WHERE cycle_id = (SELECT id FROM cycle WHERE slug = :slug)
                """).param("slug", slug).update();
        var address = uploaded(people(1, "24 septembre"));

        assertThat(line(organiser.get(address), 2)).contains("n’admettent pas ce profil");
        send(address, Map.of("hors", "true"));

        assertThat(preau.confirmed(first)).isEqualTo(1);
    }

    @Test
    void nobodyIsWrittenToUnlessThatIsSaid() {
        var quiet = Mailbox.at(preau);
        var told = Mailbox.at(preau);

        send(upload("Nom;Prénom;Courriel;24 septembre\nMartin;Claire;" + quiet.address() + ";oui"), Map.of());
        send(
                upload("Nom;Prénom;Courriel;24 septembre\nMartin;Claire;" + told.address() + ";oui"),
                Map.of("ecrire", "oui"));

        assertThat(told.letters()).hasSize(1);
        assertThat(quiet.letters()).isEmpty();
    }

    @Test
    void aColumnWithABadHeadingIsNamedByHand() {
        var address = uploaded("Colonne 1;Colonne 2;Colonne 3;Colonne 4\nMartin;Claire;claire@exemple.fr;x");

        assertThat(organiser.get(address).words())
                .contains("Aucune colonne n’est « Nom »")
                .doesNotContain("Votre accord");
        var columns = Map.of("c0", "LAST_NAME", "c1", "FIRST_NAME", "c2", "EMAIL", "c3", "day-" + first);
        assertThat(send(address, columns).words()).contains("Nouvelles : 1");

        assertThat(preau.confirmed(first)).isEqualTo(1);
    }

    @Test
    void whereNoColumnSaysTheDayTheOrganiserDoes() {
        var address = uploaded("Nom;Prénom;Courriel\nMartin;Claire;claire@exemple.fr");

        assertThat(line(organiser.get(address), 2)).contains("Aucune journée n’est dite");
        send(address, Map.of("jour", Long.toString(second)));

        assertThat(preau.confirmed(second)).isEqualTo(1);
    }

    @Test
    void anExportOfPreauComesBackAsItIs() {
        send(upload("""
                Nom;Prénom;Courriel;Téléphone;Structure;Département;24 septembre;22 octobre
                Martin;Claire;claire@exemple.fr;+33 6 12 34 56 78;Ville;69;oui;oui
                Durand;Paul;paul@exemple.fr;;Agglo;Ain;oui;
                """), Map.of());
        var export = export();
        slug = preau.publish(cycle().day("2024-09-24", 10).day("2024-10-22", 2));

        var preview = upload(export);

        assertThat(preview.words()).contains("Inscrire 2 personnes").doesNotContain("Laissées de côté");
        send(preview, Map.of());
        assertThat(export()).isEqualTo(export);
    }

    /** With the same minute of arrival each time: the clock runs, and a list does not bring that along. */
    private String export() {
        preau.jdbc()
                .sql("UPDATE registration SET created_at = '2024-09-10T09:00+02:00' WHERE cycle_id = :cycle")
                .param("cycle", preau.cycle(slug))
                .update();
        return organiser
                .get("/gestion/cycles/" + slug + "/inscriptions.csv")
                .response()
                .body();
    }

    @Test
    void aWorkbookWithDatesIsBroughtIn() {
        var preview = upload(
                "liste.xlsx",
                Workbook.of(List.of(
                        List.of("NOM", "Prénom", "Adresse mail", "Jour"),
                        List.of("Martin", "Claire", "claire@exemple.fr", new Workbook.Date(45559)))));

        send(preview, Map.of());

        assertThat(preau.confirmed(first)).isEqualTo(1);
    }

    @Test
    void fiveThousandLinesAreBroughtInInOrder() {
        slug = preau.publish(cycle().day("2024-09-24", 3_000));
        first = preau.day(slug, "2024-09-24");

        var preview = upload(people(5_000, "24 septembre"));
        assertThat(preview.words()).contains("Inscrire 5 000 personnes", "Page 1 sur 50");
        send(preview, Map.of());

        Eventually.until("all are in", () -> states(first).size() == 5_000);
        assertThat(preau.confirmed(first)).isEqualTo(3_000);
        assertThat(states(first).lastIndexOf("CONFIRMED")).isEqualTo(2_999);
    }

    @ParameterizedTest
    @CsvSource({"%PDF-1.4, C’est un PDF", "'', est vide"})
    void aWrongFileIsRefusedAtItsField(String content, String words) {
        var answer = post("mauvais.csv", content.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html().select("#liste-fault").text()).contains(words);
    }

    @Test
    void aHugeFileIsRefusedInWords() {
        var answer = post("enorme.csv", new byte[50 << 20]);

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.words()).contains("trop volumineux", "10 Mo au plus");
    }

    @Test
    void aListOfAnotherCycleIsNotFound() {
        var address = uploaded(people(1, "24 septembre"));
        var other = preau.publish(cycle().day("2024-09-24", 10));

        assertThat(organiser.get(address.replace(slug, other)).status()).isEqualTo(404);
        assertThat(organiser
                        .get("/gestion/cycles/" + slug + "/inscriptions/importer/rien")
                        .status())
                .isBetween(400, 404);
    }

    private static String people(int count, String day) {
        return IntStream.range(0, count)
                .mapToObj(n -> "Martin;Claire;claire%d@exemple.fr;oui".formatted(n))
                .collect(Collectors.joining("\n", "Nom;Prénom;Courriel;" + day + "\n", "\n"));
    }

    private Page upload(String text) {
        return organiser.get(uploaded(text));
    }

    private Page upload(String name, byte[] bytes) {
        return organiser.get(post(name, bytes).header("Location"));
    }

    private String uploaded(String text) {
        return post("liste.csv", text.getBytes(StandardCharsets.UTF_8))
                .header("Location")
                .replace(preau.url(), "");
    }

    private Page post(String name, byte[] bytes) {
        return organiser.send(Upload.post(
                organiser.request("/gestion/cycles/" + slug + "/inscriptions/importer"),
                Map.of(),
                "liste",
                name,
                bytes));
    }

    /** Sends the preview's own form, with some fields answered otherwise. */
    private Page send(Page preview, Map<String, String> answers) {
        var form = preview.html()
                .select("form[method=post]:has(input[name=ecrire])")
                .first();
        assertThat(form).isNotNull();
        var fields = new ArrayList<Map.Entry<String, String>>();
        form.select("input[type=hidden]").forEach(field -> fields.add(Map.entry(field.attr("name"), field.val())));
        answers.forEach((name, value) -> fields.add(Map.entry(name, value)));
        return organiser.post(form.attr("action"), fields);
    }

    private Page send(String address, Map<String, String> fields) {
        return organiser.post(address, fields);
    }

    private static String line(Page page, int number) {
        return page.html().select("table:has(#lignes-legende) tbody tr").stream()
                .map(row -> row.text().replace('\u00a0', ' '))
                .filter(text -> text.startsWith(number + " "))
                .findFirst()
                .orElse("");
    }

    private List<String> states(long day) {
        return preau.jdbc()
                .sql("SELECT state FROM place WHERE day_id = :day ORDER BY registration_id")
                .param("day", day)
                .query(String.class)
                .list();
    }
}
