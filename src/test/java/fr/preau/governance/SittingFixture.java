package fr.preau.governance;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.programme.ContractSpace;
import fr.preau.testing.Visitor.Page;
import java.util.HashMap;
import java.util.Map;

/** A convened sitting of a steering body on the day the tests live in, made through the pages. */
public final class SittingFixture {

    private final ContractSpace contract;
    private final String body;
    private final String sitting;

    private SittingFixture(ContractSpace contract, String body, String sitting) {
        this.contract = contract;
        this.body = body;
        this.sitting = sitting;
    }

    /** With one seat, that of a citizens' council, which nobody is written to. */
    public static SittingFixture of(ContractSpace contract) {
        return of(contract, "");
    }

    /** @param email where the one seat is convened */
    public static SittingFixture of(ContractSpace contract, String email) {
        return of(contract, email, Map.of());
    }

    /** @param more fields of the one seat */
    public static SittingFixture of(ContractSpace contract, String email, Map<String, String> more) {
        var body = made(
                contract,
                contract.address() + "/instances",
                Map.of("name", "Comité de pilotage", "steering", "true", "minimum", "2", "publishes", "true"));
        var seat = new HashMap<>(Map.of(
                "college", "CITIZENS_COUNCIL",
                "organisation", "Conseil citoyen du Moulin",
                "holder", "Dominique Balmes",
                "email", email,
                "since", "2024-01-01"));
        seat.putAll(more);
        made(contract, body + "/membres", seat);
        var sitting = made(
                contract,
                body + "/seances",
                Map.of("on", "2024-09-10", "begins", "09:30", "ends", "12:00", "place", "Salle des fêtes"));
        made(contract, sitting + "/convocation", Map.of("confirmed", "true"));
        return new SittingFixture(contract, body, sitting);
    }

    static String made(ContractSpace contract, String address, Map<String, String> form) {
        var answer = contract.pilot().post(address, form);
        assertThat(answer.status()).as(answer.words()).isEqualTo(302);
        return answer.header("Location").replaceAll("^https?://[^/]+", "").replaceAll("\\?.*", "");
    }

    public String address() {
        return sitting;
    }

    String body() {
        return body;
    }

    Page send(String gesture, Map<String, String> form) {
        return contract.pilot().post(sitting + gesture, form);
    }

    void done(String gesture, Map<String, String> form) {
        made(contract, sitting + gesture, form);
    }

    String words() {
        return contract.pilot().get(sitting).words();
    }

    /** Everybody is there. */
    public SittingFixture everybodyComes() {
        var there = new HashMap<String, String>();
        contract.pilot()
                .get(sitting)
                .html()
                .select("fieldset input[value=PRESENT]")
                .forEach(radio -> there.put(radio.attr("name"), "PRESENT"));
        done("/presences", there);
        return this;
    }

    /** A point that opens that year's arbitration, with everybody there. */
    public SittingFixture programmePoint(int year) {
        done("/ordre-du-jour", Map.of("kind", "PROGRAMME", "title", "", "programmeYear", Integer.toString(year)));
        everybodyComes();
        return this;
    }

    /** As the button of the programme's point does, or somebody who knows its address. */
    public Page validate() {
        var point = contract.pilot()
                .get(sitting)
                .html()
                .select("form[action$=/pieces]")
                .attr("action")
                .replaceAll("/pieces$", "/validation");
        return contract.pilot().post(point, Map.of());
    }
}
