package fr.preau.programme.importing;

import fr.preau.contract.CityContract;
import fr.preau.contract.Contracts;
import fr.preau.contract.Funders;
import fr.preau.platform.SearchText;
import fr.preau.programme.ActionSheet;
import fr.preau.programme.AnnualProgramme;
import fr.preau.programme.FundingRequest;
import fr.preau.programme.ProgrammeState;
import fr.preau.programme.Programmes;
import fr.preau.programme.RequestState;
import fr.preau.programme.SheetState;
import fr.preau.programme.importing.BroughtAction.Amounts;
import fr.preau.programme.sheet.BroughtDrafts;
import fr.preau.programme.sheet.Requests;
import fr.preau.programme.sheet.Sheets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * A past year's spreadsheet becomes that year, closed, and the next year's draft, each action with its predecessor.
 * Years may come in any order: drafts that a file of the year before made give way, a next year that has actions stays
 * as it is, and what is the same action there is the same here.
 */
@Service
class BroughtYears {

    private final ProgrammeImports files;
    private final Contracts contracts;
    private final Programmes programmes;
    private final Sheets sheets;
    private final BroughtDrafts drafts;
    private final Requests requests;
    private final Funders funders;

    BroughtYears(
            ProgrammeImports files,
            Contracts contracts,
            Programmes programmes,
            Sheets sheets,
            BroughtDrafts drafts,
            Requests requests,
            Funders funders) {
        this.files = files;
        this.contracts = contracts;
        this.programmes = programmes;
        this.sheets = sheets;
        this.drafts = drafts;
        this.requests = requests;
        this.funders = funders;
    }

    /** What became of a file. */
    sealed interface Outcome {
        record Brought(int actions) implements Outcome {}

        /** That year has actions already, or is under way; nothing was stored. */
        record YearTaken(int year) implements Outcome {}

        record Already() implements Outcome {}
    }

    /** Brings everything in, or nothing. */
    @Transactional
    public Outcome bring(
            CityContract contract, UUID id, int year, Map<String, Meaning> meanings, List<BroughtAction> actions) {
        if (!files.brought(id)) {
            return new Outcome.Already();
        }
        var next = programmes.open(contract.id(), year + 1, ProgrammeState.DRAFT);
        var past = programmes.open(contract.id(), year, ProgrammeState.CLOSED);
        var state = programmes.lock(past.id());
        programmes.lock(next.id());
        var following = sheets.of(next.id());
        var known = KnownLines.of(before(contract, past), following);
        if (state != ProgrammeState.DRAFT && state != ProgrammeState.CLOSED || !drafts.free(past.id())) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new Outcome.YearTaken(year);
        }
        if (state == ProgrammeState.DRAFT) {
            programmes.become(past.id(), ProgrammeState.CLOSED, Optional.empty());
        }
        files.remember(contract.id(), meanings);
        var themes = new HashMap<String, Long>();
        contract.themes().forEach(theme -> themes.put(SearchText.of(theme.name()), theme.id()));
        for (var action : actions) {
            var content = BroughtContent.of(action, theme(contract.id(), action, themes));
            var line = line(contract.id(), known.take(action.title(), action.carrier()));
            var sheet = sheets.add(past.id(), line, SheetState.CLOSED, content, Optional.of(id));
            action.requests().forEach((funder, amounts) -> request(contract.id(), sheet, funder, amounts));
            if (following.isEmpty()) {
                var draft =
                        sheets.add(next.id(), line, SheetState.DRAFT, BroughtContent.renewed(content), Optional.of(id));
                action.requests().keySet().forEach(funder -> ask(contract.id(), draft, funder, Optional.empty()));
            }
        }
        return new Outcome.Brought(actions.size());
    }

    /** The sheets of the year before, and the drafts of this one, which go on the same lines. */
    private List<ActionSheet> before(CityContract contract, AnnualProgramme year) {
        var sheetsBefore = new ArrayList<>(sheets.of(year.id()));
        programmes.of(contract.id(), year.year() - 1).ifPresent(before -> sheetsBefore.addAll(sheets.of(before.id())));
        return sheetsBefore;
    }

    /** The same action before and after is one from now on. */
    private long line(long contract, KnownLines.Found found) {
        var after = found.after();
        if (found.before().isPresent() && after.isPresent()) {
            var earlier = found.before().get();
            return earlier.equals(after.get()) || drafts.join(earlier, after.get()) ? after.get() : earlier;
        }
        return found.before().or(() -> after).orElseGet(() -> sheets.line(contract));
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
        var id = ask(contract, sheet, funder, amounts.requested());
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

    private Optional<Long> ask(long contract, long sheet, String funder, Optional<Long> requested) {
        return requests.add(sheet, funders.named(contract, BroughtContent.cut(funder), ""), "", requested);
    }

    /** Takes back what a file brought in, unless somebody has written in it since; drafts that gave way to it return. */
    @Transactional
    public boolean undo(UUID id, CityContract contract) {
        var years = files.years(id);
        if (!drafts.remove(id, contract.id())) {
            return false;
        }
        files.undone(id);
        years.forEach(year -> programmes.of(contract.id(), year).ifPresent(one -> renew(contract, one)));
        return true;
    }

    /** A year without actions becomes again what the file of the year before made of it. */
    private void renew(CityContract contract, AnnualProgramme year) {
        var before = programmes.of(contract.id(), year.year() - 1).filter(one -> one.state() == ProgrammeState.CLOSED);
        if (before.isEmpty() || !sheets.of(year.id()).isEmpty()) {
            return;
        }
        var brought = drafts.brought(before.get().id());
        for (var sheet : sheets.of(before.get().id())) {
            if (brought.containsKey(sheet.id())) {
                var draft = sheets.add(
                        year.id(),
                        sheet.lineId(),
                        SheetState.DRAFT,
                        BroughtContent.renewed(sheet),
                        Optional.of(brought.get(sheet.id())));
                requests.ofSheet(sheet.id()).forEach(one -> requests.add(draft, one.funderId(), "", Optional.empty()));
            }
        }
        if (!brought.isEmpty()) {
            programmes.become(year.id(), ProgrammeState.DRAFT, Optional.empty());
        }
    }
}
