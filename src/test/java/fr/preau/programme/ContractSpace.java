package fr.preau.programme;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Visitor.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A contract of its own, opened through the pages, with what a test puts in it. */
public final class ContractSpace {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final TestInstance preau;
    private final Organiser pilot;
    private final String slug;

    private ContractSpace(TestInstance preau, Organiser pilot, String slug) {
        this.preau = preau;
        this.pilot = pilot;
        this.slug = slug;
    }

    /** From 2020 to 2030, with these themes and the neighbourhoods QN00101N and QN00102N. */
    public static ContractSpace open(TestInstance preau, String... themes) {
        var pilot = Organiser.at(preau);
        var slug = "val-d-essai-" + NUMBER.incrementAndGet();
        var opened = pilot.post(
                "/contrats/nouveau",
                Map.of(
                        "slug",
                        slug,
                        "name",
                        "Val d’essai",
                        "lead",
                        "Agglomération d’essai",
                        "first",
                        "2020",
                        "last",
                        "2030"));
        assertThat(opened.status()).as(opened.words()).isEqualTo(302);
        var lines = new ArrayList<String>();
        for (var theme : themes) {
            lines.add("3 ; " + theme);
        }
        var settled = pilot.post(
                "/contrats/" + slug + "/reglages",
                Map.of(
                        "themes", String.join("\n", lines),
                        "neighbourhoods", "QN00101N ; Les Tilleuls\nQN00102N ; Le Moulin",
                        "controller", "Agglomération d’essai",
                        "share", "95"));
        assertThat(settled.status()).as(settled.words()).isEqualTo(302);
        return new ContractSpace(preau, pilot, slug);
    }

    public Organiser pilot() {
        return pilot;
    }

    public String address() {
        return "/contrats/" + slug;
    }

    public String slug() {
        return slug;
    }

    public String year(int year) {
        return address() + "/programmes/" + year;
    }

    public void openYear(int year) {
        assertThat(pilot.post(address() + "/programmes", Map.of("year", Integer.toString(year)))
                        .status())
                .isEqualTo(302);
    }

    /** The call of that year, which takes sheets on the day the tests live in. */
    public void openCall(int year) {
        var set = pilot.post(
                year(year) + "/appel",
                Map.of("opens", "2024-09-01T09:00", "closes", "2024-11-15T18:00", "text", "Des **actions**."));
        assertThat(set.status()).as(set.words()).isEqualTo(302);
        var opened = pilot.post(
                year(year) + "/etape",
                Map.of("state", "CALL_OPEN", "body", "Comité de pilotage", "on", "2025-03-25", "reason", "essai"));
        assertThat(opened.status()).as(opened.words()).isEqualTo(302);
    }

    public long funder(String name) {
        pilot.post(address() + "/financeurs", Map.of("name", name));
        return number("""
                SELECT f.id FROM contract_funder f JOIN city_contract c ON c.id = f.contract_id
                WHERE c.slug = :slug AND f.name = :name
                """, name);
    }

    public long theme(String name) {
        return number("""
                SELECT t.id FROM contract_theme t JOIN city_contract c ON c.id = t.contract_id
                WHERE c.slug = :slug AND t.name = :name
                """, name);
    }

    private long number(String sql, String name) {
        return preau.jdbc()
                .sql(sql)
                .param("slug", slug)
                .param("name", name)
                .query(Long.class)
                .single();
    }

    public void envelope(int year, long funder, String euros) {
        var sent = pilot.post(year(year) + "/enveloppes", Map.of("e" + funder, euros));
        assertThat(sent.status()).as(sent.words()).isEqualTo(302);
    }

    /** Its address. */
    public String action(int year, String title, String theme, CarrierKind kind, String cost) {
        var sent = pilot.post(
                year(year) + "/actions",
                Map.of(
                        "title",
                        title,
                        "carrier",
                        "Porteur de " + title,
                        "kind",
                        kind.name(),
                        "theme",
                        Long.toString(theme(theme)),
                        "place",
                        "QN00101N",
                        "cost",
                        cost));
        assertThat(sent.status()).as(sent.words()).isEqualTo(302);
        return sent.header("Location").replace(preau.url(), "").replaceAll("\\?.*", "");
    }

    /** The request's address. */
    public String request(String action, long funder, String euros) {
        var sent = pilot.post(action + "/financements", Map.of("funder", Long.toString(funder), "requested", euros));
        assertThat(sent.status()).as(sent.words()).isEqualTo(302);
        return action + "/financements/"
                + preau.jdbc()
                        .sql("SELECT max(id) FROM funding_request WHERE sheet_id = :sheet")
                        .param("sheet", Long.parseLong(action.replaceAll(".*/", "")))
                        .query(Long.class)
                        .single();
    }

    /** The form of a request as it is, to be changed and sent. */
    public Map<String, String> form(String request) {
        var page = pilot.get(request).html();
        var values = new HashMap<String, String>();
        page.select("form[action=" + request + "] :is(input, select)")
                .forEach(field -> values.put(
                        field.attr("name"),
                        field.tagName().equals("select")
                                ? field.select("option[selected]").attr("value")
                                : field.attr("value")));
        return values;
    }

    public Page send(String request, Map<String, String> changed) {
        var form = form(request);
        form.putAll(changed);
        return pilot.post(request, form);
    }

    public Page vote(String request, String euros) {
        return send(
                request,
                Map.of("voted", euros, "actKind", "DELIBERATION", "actNumber", "D-12", "actDate", "2025-03-20"));
    }

    /** What the board says, with ordinary spaces. */
    public String board(int year) {
        return pilot.get(year(year)).words();
    }

    /** A row of the board by its first words. */
    public List<String> row(int year, String begins) {
        return pilot.get(year(year)).html().select(".board tr").stream()
                .filter(row -> row.text().replace('\u00a0', ' ').startsWith(begins))
                .map(row -> row.children().stream()
                        .map(cell -> cell.text().replace('\u00a0', ' ').replace(", changer", ""))
                        .toList())
                .findFirst()
                .orElse(List.of());
    }
}
