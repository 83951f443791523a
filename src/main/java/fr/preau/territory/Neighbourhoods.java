package fr.preau.territory;

import fr.preau.platform.SearchText;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Priority neighbourhoods and contracts, out of the sources in use: a list where there is one, else the outlines, else
 * the correspondence. Everything is joined by code, never by name.
 */
@Repository
public class Neighbourhoods {

    /** The last source of each kind and vintage, and what they name, the best first. */
    private static final String KNOWN = """
            WITH latest AS (
                SELECT DISTINCT ON (kind, vintage) id, kind, vintage
                FROM territory_source
                ORDER BY kind, vintage, id DESC
            ), known AS (
                SELECT n.code, n.label, n.communes, 1 AS rank
                FROM neighbourhood_row n JOIN latest ON latest.id = n.source_id
                UNION ALL
                SELECT o.code, o.label, o.communes, 2
                FROM outline_row o JOIN latest ON latest.id = o.source_id
                UNION ALL
                SELECT c.code, c.label, '{}', 3
                FROM correspondence_row c JOIN latest ON latest.id = c.source_id
                UNION ALL
                SELECT b.code, b.label, '{}', 4
                FROM correspondence_row c
                JOIN latest ON latest.id = c.source_id
                CROSS JOIN unnest(c.before, c.before_labels) AS b (code, label)
            )
            """;

    private static final String SUCCESSIONS = """
            SELECT c.*
            FROM correspondence_row c
            WHERE c.source_id = (SELECT id FROM territory_source WHERE kind = 'CORRESPONDENCE' ORDER BY vintage DESC, id DESC LIMIT 1)
            """;

    private final JdbcClient jdbc;

    Neighbourhoods(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Neighbourhood> withCode(String code) {
        return jdbc.sql(KNOWN + "SELECT * FROM known WHERE code = :code ORDER BY rank LIMIT 1")
                .param("code", code)
                .query(Neighbourhoods::neighbourhood)
                .optional();
    }

    /** Those of a list, in the order of their codes. */
    public List<Neighbourhood> of(int vintage) {
        return jdbc.sql(KNOWN + "SELECT DISTINCT ON (code) * FROM known WHERE code LIKE :start ORDER BY code, rank")
                .param("start", vintage == 2015 ? "QP%" : "QN%")
                .query(Neighbourhoods::neighbourhood)
                .list();
    }

    /** Those of 2024 that are, wholly or in part, in one of these communes. */
    public List<Neighbourhood> inCommunes(Collection<String> communes) {
        var whole = communes.stream().map(Geography::whole).distinct().toList();
        return of(2024).stream()
                .filter(one -> one.communes().stream().map(Geography::whole).anyMatch(whole::contains))
                .toList();
    }

    /** The contract of that code in the State's list. */
    public Optional<CityContractReference> contract(String code) {
        return jdbc.sql(contracts() + " AND code = :code")
                .param("code", code)
                .query(Neighbourhoods::contract)
                .optional();
    }

    /** Contracts whose name holds all these words, without accents or case; all of them where there is no word. */
    public List<CityContractReference> contractsNamed(String words) {
        var asked = Arrays.stream(SearchText.of(words).split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
        return jdbc.sql(contracts() + " ORDER BY code").query(Neighbourhoods::contract).list().stream()
                .filter(one -> asked.stream().allMatch(SearchText.of(one.label())::contains))
                .toList();
    }

    /** Those of 2024 in the communes of who bears a contract. */
    public List<Neighbourhood> ofContract(CityContractReference contract) {
        return inCommunes(contract.bearers().stream()
                .flatMap(bearer ->
                        Geography.intercommunality(bearer).isPresent() ? Geography.members(bearer) : Stream.of(bearer))
                .toList());
    }

    /** What a neighbourhood of 2024 continues. */
    public Optional<Succession> succession(String code) {
        return jdbc.sql(SUCCESSIONS + "AND code = :code")
                .param("code", code)
                .query(Neighbourhoods::succession)
                .optional();
    }

    /** Those of 2024 that continue one of 2015. */
    public List<Succession> after(String code2015) {
        return jdbc.sql(SUCCESSIONS + "AND :code = ANY (before) ORDER BY code")
                .param("code", code2015)
                .query(Neighbourhoods::succession)
                .list();
    }

    /** The whole correspondence in use, in the order of its codes. */
    public List<Succession> successions() {
        return jdbc.sql(SUCCESSIONS + "ORDER BY code")
                .query(Neighbourhoods::succession)
                .list();
    }

    private static String contracts() {
        return """
                SELECT code, label, department, bearers
                FROM contract_row
                WHERE source_id = (SELECT id FROM territory_source WHERE kind = 'CONTRACTS' ORDER BY vintage DESC, id DESC LIMIT 1)
                """;
    }

    private static Neighbourhood neighbourhood(ResultSet row, int number) throws SQLException {
        var code = row.getString("code");
        return new Neighbourhood(code, Codes.vintage(code), row.getString("label"), texts(row.getArray("communes")));
    }

    private static CityContractReference contract(ResultSet row, int number) throws SQLException {
        return new CityContractReference(
                row.getString("code"),
                row.getString("label"),
                row.getString("department"),
                texts(row.getArray("bearers")));
    }

    private static Succession succession(ResultSet row, int number) throws SQLException {
        var codes = texts(row.getArray("before"));
        var labels = texts(row.getArray("before_labels"));
        return new Succession(
                row.getString("code"),
                row.getString("label"),
                Succession.Status.valueOf(row.getString("status")),
                IntStream.range(0, codes.size())
                        .mapToObj(at -> new Succession.Before(codes.get(at), labels.get(at)))
                        .toList());
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
