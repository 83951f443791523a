package fr.preau.management.importing;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.staff.Role;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Upload;
import fr.preau.testing.Visitor.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists as other tools export them, made by hand after the headings that their sources name. */
class ExportsOfOtherToolsTest {

    private final TestInstance preau = TestInstance.shared();
    private final Organiser organiser = Organiser.at(preau, Role.ORGANISER);
    private String slug = "";
    private long first;
    private long second;

    @BeforeEach
    void publish() {
        slug = preau.publish(cycle().day("2024-09-24", 10).day("2024-10-22", 10));
        first = preau.day(slug, "2024-09-24");
        second = preau.day(slug, "2024-10-22");
        preau.jdbc().sql("DELETE FROM list_mapping").update();
    }

    @ParameterizedTest
    @CsvSource({
        "eventbrite, Eventbrite",
        "eventbrite-fr, Eventbrite",
        "helloasso, HelloAsso",
        "weezevent, Weezevent",
        "framaforms, Framaforms",
        "framaforms-en, Framaforms",
        "pretix, pretix",
        "pretix-fr, pretix"
    })
    void anExportIsRecognisedAndItsPeopleComeOnTheirDays(String file, String tool) throws IOException {
        var preview = upload(content(file));

        assertThat(preview.words())
                .contains("Fichier reconnu : il vient de l’outil " + tool)
                .doesNotContain("Si cela veut dire que la personne ne vient pas");
        assertThat(line(preview, "Luc Petit")).contains("Laissée de côté", "ne vient pas");

        send(preview, ticket(preview, "Pass complet", first, second));

        assertThat(names(first)).containsExactlyInAnyOrder("Claire Martin", "Paul Durand");
        assertThat(names(second)).containsExactlyInAnyOrder("Claire Martin", "Paul Durand");
        assertThat(preau.jdbc()
                        .sql("SELECT email FROM registration WHERE cycle_id = :cycle")
                        .param("cycle", preau.cycle(slug))
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("claire@exemple.fr", "paul@exemple.fr");
    }

    /** « Journée » and « Carte » are words of headings elsewhere: the first person was taken for a second heading. */
    @Test
    void aLineWithAnAddressIsAPersonAndNoHeading() {
        var preview = upload("""
                Référence commande;Date de la commande;Statut de la commande;Nom participant;Prénom participant;Nom payeur;Prénom payeur;Email payeur;Moyen de paiement;Billet;Numéro de billet;Tarif;Montant tarif;Code Promo
                77;01/09/2024;Validé;Valmont;Inès;Valmont;Inès;ines@exemple.test;Carte;Journée;1;Plein;0,00;
                78;01/09/2024;Remboursé;Orsini;Paul;Orsini;Paul;paul@exemple.test;Carte;Journée;2;Plein;0,00;
                """);

        assertThat(preview.words()).contains("2 lignes", "Inès Valmont");
    }

    @Test
    void aTicketThatSaysNoDayLeavesItsLineAsideUntilOneIsChosen() {
        var list = """
                Référence commande;Statut de la commande;Nom participant;Prénom participant;Nom payeur;Prénom payeur;Email payeur;Tarif
                1;Validé;Martin;Claire;Martin;Claire;claire@exemple.fr;Plein tarif
                """;
        var preview = upload(list);

        assertThat(line(preview, "Claire Martin"))
                .contains("Laissée de côté", "« Plein tarif » n’ouvre encore aucune journée");
        assertThat(preview.words()).contains("Ce qu’ouvre chaque tarif").doesNotContain("Votre accord");

        var chosen = look(preview, ticket(preview, "Plein tarif", second));

        assertThat(line(chosen, "Claire Martin")).contains("Nouvelle", "Inscription le 22 octobre");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Pass 24 septembre et 22",
                "Tous sauf le 24 septembre ou le 22",
                "24 septembre au tarif de 20 euros",
                "Matin du 24 septembre"
            })
    void aTicketThatCouldMeanTwoThingsIsNotGuessed(String ticket) {
        var preview = upload("""
                Nom acheteur;Prénom acheteur;E-mail acheteur;Nom;Prénom;Tarif
                Martin;Claire;claire@exemple.fr;Martin;Claire;%s
                """.formatted(ticket));

        assertThat(line(preview, "Claire Martin")).contains("n’ouvre encore aucune journée");
    }

    @Test
    void twoPeopleOfOneOrderAreNotOneForLackOfAnAddress() {
        var preview = upload("""
                Statut de la commande;Nom participant;Prénom participant;Nom payeur;Prénom payeur;Email payeur;Tarif
                Validé;Martin;Claire;Roux;Anne;anne@exemple.fr;24 septembre
                Validé;Durand;Paul;Roux;Anne;anne@exemple.fr;24 septembre
                """);

        assertThat(line(preview, "2 Claire Martin")).contains("Nouvelle", "L’adresse est celle de qui a commandé");
        assertThat(line(preview, "Paul Durand"))
                .contains("Laissée de côté", "La ligne 2 prend déjà l’adresse de la commande pour Claire Martin");
    }

    @Test
    void anOrderThatIsNotPaidIsForTheOrganiserToDecide() {
        var preview = upload("""
                Order code,Status,Email,Product,Attendee name,Attendee email
                AB,pending,claire@exemple.fr,24 septembre,Claire Martin,claire@exemple.fr
                CD,paid,paul@exemple.fr,24 septembre,Paul Durand,paul@exemple.fr
                """);

        assertThat(line(preview, "Claire Martin")).contains("« pending » ne dit pas si cette personne vient");
        assertThat(line(preview, "Paul Durand")).contains("Nouvelle");
    }

    @Test
    void theSecondFileOfTheSameHeadingsIsReadAtOnce() {
        var list = """
                Qui;Prénom usuel;Contact;Formule choisie
                %s;%s;%s;Formule A
                """;
        var preview = upload(list.formatted("Martin", "Claire", "claire@exemple.fr"));
        assertThat(preview.words()).contains("Il manque de quoi lire les personnes");
        var named = look(
                preview,
                List.of(
                        Map.entry("c0", "LAST_NAME"),
                        Map.entry("c1", "FIRST_NAME"),
                        Map.entry("c2", "EMAIL"),
                        Map.entry("c3", "TICKET")));
        send(named, ticket(named, "Formule A", second));

        var next = upload(list.formatted("Durand", "Paul", "paul@exemple.fr"));

        assertThat(next.words()).contains("il est lu de la même façon", "Inscrire 1 personne");
        assertThat(line(next, "Paul Durand")).contains("Inscription le 22 octobre");

        slug = preau.publish(cycle().day("2025-09-24", 10).day("2025-10-22", 10));
        var elsewhere = upload(list.formatted("Durand", "Paul", "paul@exemple.fr"));

        assertThat(elsewhere.words()).contains("il est lu de la même façon");
        assertThat(line(elsewhere, "Paul Durand")).contains("« Formule A » n’ouvre encore aucune journée");
    }

    @Test
    void lookingRemembersNothing() {
        var preview = upload("Qui;Contact\nMartin;claire@exemple.fr");

        look(preview, List.of(Map.entry("c0", "LAST_NAME"), Map.entry("c1", "EMAIL")));

        assertThat(preau.jdbc()
                        .sql("SELECT count(*) FROM list_mapping")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private static String content(String file) throws IOException {
        try (var in = Objects.requireNonNull(
                ExportsOfOtherToolsTest.class.getResourceAsStream("/lists/exports/" + file + ".csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Page upload(String text) {
        var answer = organiser.send(Upload.post(
                organiser.request("/gestion/cycles/" + slug + "/inscriptions/importer"),
                Map.of(),
                "liste",
                "liste.csv",
                text.getBytes(StandardCharsets.UTF_8)));
        return organiser.get(answer.header("Location").replace(preau.url(), ""));
    }

    /** The fields that say which days that ticket opens; none where the list has no such ticket. */
    private static List<Map.Entry<String, String>> ticket(Page preview, String name, long... days) {
        var fields = new ArrayList<Map.Entry<String, String>>();
        preview.html().select("section[aria-labelledby=billets] fieldset").stream()
                .filter(group -> group.text().startsWith(name))
                .map(group -> group.select("input[type=checkbox]").attr("name"))
                .forEach(field -> {
                    for (var day : days) {
                        fields.add(Map.entry(field, Long.toString(day)));
                    }
                });
        return fields;
    }

    private Page look(Page preview, List<Map.Entry<String, String>> answers) {
        var form = Objects.requireNonNull(
                preview.html().select("section[aria-labelledby=colonnes] form").first());
        var query = new StringBuilder("?");
        answers.forEach(field -> query.append(field.getKey())
                .append('=')
                .append(field.getValue())
                .append('&'));
        preview.html()
                .select("section[aria-labelledby=billets] input[name=billet]")
                .forEach(field -> query.append("billet=").append(field.val()).append('&'));
        return organiser.get(form.attr("action") + query);
    }

    private Page send(Page preview, List<Map.Entry<String, String>> answers) {
        var form = Objects.requireNonNull(preview.html()
                .select("form[method=post]:has(input[name=ecrire]), section[aria-labelledby=billets] form")
                .last());
        var fields = new ArrayList<>(answers);
        form.select("input[type=hidden]").forEach(field -> fields.add(Map.entry(field.attr("name"), field.val())));
        preview.html()
                .select("section[aria-labelledby=billets] input[name=billet]")
                .forEach(field -> fields.add(Map.entry("billet", field.val())));
        return organiser.post(form.attr("action"), fields);
    }

    private static String line(Page page, String name) {
        return page.html().select("table:has(#lignes-legende) tbody tr").stream()
                .map(row -> row.text().replace('\u00a0', ' '))
                .filter(text -> text.contains(name))
                .reduce((_, last) -> last)
                .orElse("");
    }

    private List<String> names(long day) {
        return preau.jdbc().sql("""
                        SELECT r.first_name || ' ' || r.last_name
                        FROM place p JOIN registration r ON r.id = p.registration_id
                        WHERE p.day_id = :day
                        """).param("day", day).query(String.class).list();
    }
}
