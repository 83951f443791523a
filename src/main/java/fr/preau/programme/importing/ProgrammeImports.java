package fr.preau.programme.importing;

import fr.preau.contract.CityContract;
import fr.preau.contract.Contracts;
import fr.preau.contract.Funders;
import fr.preau.management.importing.RawTables;
import fr.preau.management.importing.RawTables.Tab;
import fr.preau.platform.SearchText;
import fr.preau.programme.FundingRequest;
import fr.preau.programme.ProgrammeState;
import fr.preau.programme.Programmes;
import fr.preau.programme.RequestState;
import fr.preau.programme.SheetState;
import fr.preau.programme.importing.BroughtAction.Amounts;
import fr.preau.programme.sheet.BroughtDrafts;
import fr.preau.programme.sheet.Requests;
import fr.preau.programme.sheet.Sheets;
import fr.preau.programme.sheet.Sheets.Content;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * A past year's spreadsheet becomes that year, closed, and the next year's draft, each action with its predecessor.
 * Tables: {@code import_run}, {@code column_mapping}.
 */
@Repository
class ProgrammeImports {

    private final JdbcClient jdbc;
    private final Contracts contracts;
    private final Programmes programmes;
    private final Sheets sheets;
    private final BroughtDrafts drafts;
    private final Requests requests;
    private final Funders funders;
    private final Clock clock;

    ProgrammeImports(
            JdbcClient jdbc,
            Contracts contracts,
            Programmes programmes,
            Sheets sheets,
            BroughtDrafts drafts,
            Requests requests,
            Funders funders,
            Clock clock) {
        this.jdbc = jdbc;
        this.contracts = contracts;
        this.programmes = programmes;
        this.sheets = sheets;
        this.drafts = drafts;
        this.requests = requests;
        this.funders = funders;
        this.clock = clock;
    }

    /** A file that was given, and whether it was brought in. */
    record Run(String fileName, byte[] content, boolean brought, boolean undone) {}

    UUID keep(long contract, String fileName, byte[] content) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                INSERT INTO import_run (id, contract_id, file_name, content, at)
                VALUES (:id, :contract, :name, :content, :now)
                """)
                .param("id", id)
                .param("contract", contract)
                .param("name", fileName)
                .param("content", content)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    Optional<Run> run(long contract, UUID id) {
        return jdbc.sql("SELECT * FROM import_run WHERE id = :id AND contract_id = :contract")
                .param("id", id)
                .param("contract", contract)
                .query((row, _) -> new Run(
                        row.getString("file_name"),
                        row.getBytes("content"),
                        row.getTimestamp("brought_at") != null,
                        row.getTimestamp("undone_at") != null))
                .optional();
    }

    /** The years that its actions are in, the first one first; none before it is brought in. */
    List<Integer> years(UUID id) {
        return jdbc.sql("""
                SELECT DISTINCT p.year
                FROM annual_programme p
                JOIN action_sheet s ON s.programme_id = p.id
                WHERE s.import_id = :id
                ORDER BY p.year
                """).param("id", id).query(Integer.class).list();
    }

    /** What each heading is: as this contract last said it, else as its words say. */
    Map<String, Meaning> meanings(long contract, ChosenTabs tabs, int year) {
        var remembered = new HashMap<String, Meaning>();
        jdbc.sql("SELECT heading, meaning FROM column_mapping WHERE contract_id = :contract")
                .param("contract", contract)
                .query(row -> {
                    var heading = row.getString("heading");
                    Meaning.of(row.getString("meaning")).ifPresent(meaning -> remembered.put(heading, meaning));
                });
        var meanings = new LinkedHashMap<String, Meaning>();
        ColumnGuess.of(tabs.tables(), year)
                .forEach((heading, guessed) -> meanings.put(heading, remembered.getOrDefault(heading, guessed)));
        return meanings;
    }

    static Optional<List<Tab>> tabs(byte[] content) {
        return RawTables.read(content) instanceof RawTables.Reading.Good(var tabs)
                ? Optional.of(tabs)
                : Optional.empty();
    }

    /** What became of a file. */
    sealed interface Outcome {
        record Brought(int actions) implements Outcome {}

        /** There are actions in that year already; nothing was stored. */
        record YearTaken(int year) implements Outcome {}

        record Already() implements Outcome {}
    }

    /**
     * Brings everything in, or nothing. Years may come in any order: drafts of that year that a file of the year before
     * made give way, and a next year that has actions stays as it is; what is the same action there is the same here.
     */
    @Transactional
    Outcome bring(
            CityContract contract, UUID id, int year, Map<String, Meaning> meanings, List<BroughtAction> actions) {
        var next = programmes.open(contract.id(), year + 1, ProgrammeState.DRAFT);
        var past = programmes.open(contract.id(), year, ProgrammeState.CLOSED);
        programmes.lock(past.id());
        programmes.lock(next.id());
        if (run(contract.id(), id).filter(Run::brought).isPresent()) {
            return new Outcome.Already();
        }
        var beside = new ArrayList<>(sheets.of(past.id()));
        var following = sheets.of(next.id());
        if (!drafts.free(past.id())) {
            return new Outcome.YearTaken(year);
        }
        beside.addAll(following);
        programmes.become(past.id(), ProgrammeState.CLOSED, Optional.empty());
        jdbc.sql("UPDATE import_run SET brought_at = :now WHERE id = :id")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
        remember(contract.id(), meanings);
        var known = new KnownLines(beside);
        var themes = new HashMap<String, Long>();
        contract.themes().forEach(theme -> themes.put(SearchText.of(theme.name()), theme.id()));
        for (var action : actions) {
            var content = BroughtContent.of(action, theme(contract.id(), action, themes));
            var line = known.take(content.text().title(), content.text().carrier())
                    .orElseGet(() -> sheets.line(contract.id()));
            var sheet = sheets.add(past.id(), line, SheetState.CLOSED, content, Optional.of(id));
            action.requests().forEach((funder, amounts) -> request(contract.id(), sheet, funder, amounts));
            if (following.isEmpty()) {
                renew(contract.id(), next.id(), line, content, action, id);
            }
        }
        return new Outcome.Brought(actions.size());
    }

    /** Its draft of the next year, with whom it is asked of. */
    private void renew(long contract, long programme, long line, Content content, BroughtAction action, UUID id) {
        var draft = sheets.add(programme, line, SheetState.DRAFT, BroughtContent.renewed(content), Optional.of(id));
        action.requests()
                .keySet()
                .forEach(funder -> requests.add(draft, funders.named(contract, funder, ""), "", Optional.empty()));
    }

    private void remember(long contract, Map<String, Meaning> meanings) {
        meanings.forEach((heading, meaning) -> jdbc.sql("""
                INSERT INTO column_mapping (contract_id, heading, meaning)
                VALUES (:contract, :heading, :meaning)
                ON CONFLICT (contract_id, heading) DO UPDATE SET meaning = excluded.meaning
                """)
                .param("contract", contract)
                .param("heading", heading)
                .param("meaning", meaning.value())
                .update());
    }

    /** A theme that the contract does not have is added to it, under the first objective until a pilot says better. */
    private Optional<Long> theme(long contract, BroughtAction action, Map<String, Long> themes) {
        return action.theme().isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(themes.get(RowWords.unnumbered(action.theme())))
                        .or(() -> Optional.of(themes.computeIfAbsent(
                                SearchText.of(action.theme()),
                                _ -> contracts.theme(contract, BroughtContent.cut(action.theme())))));
    }

    /** A vote of an earlier year has no act in its spreadsheet: it is kept as voted, in a year that is closed. */
    private void request(long contract, long sheet, String funder, Amounts amounts) {
        var id = requests.add(sheet, funders.named(contract, BroughtContent.cut(funder), ""), "", amounts.requested());
        id.flatMap(requests::withId)
                .ifPresent(request -> requests.write(new FundingRequest(
                        request.id(),
                        sheet,
                        request.funderId(),
                        "",
                        "",
                        "",
                        "",
                        state(amounts),
                        amounts.requested(),
                        amounts.proposed(),
                        amounts.voted(),
                        Optional.empty(),
                        0,
                        Optional.empty(),
                        "",
                        "",
                        request.version())));
    }

    private static RequestState state(Amounts amounts) {
        return amounts.voted()
                .map(cents -> cents == 0 ? RequestState.REFUSED : RequestState.VOTED)
                .orElse(amounts.proposed().isPresent() ? RequestState.PROPOSED : RequestState.REQUESTED);
    }

    /** Takes back what a file brought in, unless somebody has written in it since; once. */
    @Transactional
    boolean undo(UUID id, long contract) {
        var touched = jdbc.sql("""
                SELECT EXISTS (
                    SELECT 1
                    FROM action_sheet s
                    WHERE s.import_id = :id
                      AND (s.version > 1 OR EXISTS (SELECT 1 FROM programme_change c WHERE c.sheet_id = s.id)))
                """).param("id", id).query(Boolean.class).single();
        if (touched) {
            return false;
        }
        jdbc.sql("DELETE FROM action_sheet WHERE import_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("""
                DELETE FROM action_line l
                WHERE l.contract_id = :contract AND NOT EXISTS (SELECT 1 FROM action_sheet s WHERE s.line_id = l.id)
                """).param("contract", contract).update();
        jdbc.sql("UPDATE import_run SET undone_at = :now, brought_at = NULL WHERE id = :id")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
        return true;
    }
}
