package fr.preau.programme.board;

import fr.preau.contract.CityContract;
import fr.preau.contract.Funders;
import fr.preau.platform.Settings;
import fr.preau.programme.ActionSheet;
import fr.preau.programme.AnnualProgramme;
import fr.preau.programme.Envelope;
import fr.preau.programme.Envelopes;
import fr.preau.programme.FundingRequest;
import fr.preau.programme.ProgrammeChanges;
import fr.preau.programme.ProgrammeChanges.Change;
import fr.preau.programme.RequestState;
import fr.preau.programme.sheet.Requests;
import fr.preau.programme.sheet.Sheets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Reads a programme for its board: as it is, or as it stood at the end of a day. */
@Service
public class BoardReading {

    private final Sheets sheets;
    private final Requests requests;
    private final Envelopes envelopes;
    private final Funders funders;
    private final ProgrammeChanges changes;
    private final Settings settings;

    BoardReading(
            Sheets sheets,
            Requests requests,
            Envelopes envelopes,
            Funders funders,
            ProgrammeChanges changes,
            Settings settings) {
        this.sheets = sheets;
        this.requests = requests;
        this.envelopes = envelopes;
        this.funders = funders;
        this.changes = changes;
        this.settings = settings;
    }

    public BoardData of(CityContract contract, AnnualProgramme programme) {
        var asked = requests.of(programme.id());
        var had = envelopes.of(programme.id());
        var known = new HashSet<Long>();
        asked.forEach(request -> known.add(request.funderId()));
        had.stream().map(Envelope::funderId).forEach(known::add);
        return new BoardData(
                contract,
                programme,
                sheets.of(programme.id()),
                asked,
                had,
                funders.of(contract.id()).stream()
                        .filter(funder -> known.contains(funder.id()))
                        .toList());
    }

    /** The moment that a day typed as {@code 2024-06-30} ends, where the centre is; none for what is no day. */
    Optional<Instant> endOf(String day) {
        try {
            return day.isEmpty()
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(day)
                            .plusDays(1)
                            .atStartOfDay(settings.zone())
                            .toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    List<Change> since(AnnualProgramme programme, Instant moment) {
        return changes.since(programme.id(), moment);
    }

    /** Today's figures with every later change taken back, the latest first; what was added later is not there. */
    BoardData at(BoardData now, Instant moment) {
        var later = changes.since(now.programme().id(), moment);
        var addedSheets = added(later, false);
        var addedRequests = added(later, true);
        var stood = now.requests().stream()
                .filter(request -> !addedRequests.contains(request.id()))
                .map(request -> taken(request, later))
                .toList();
        return new BoardData(
                now.contract(),
                now.programme(),
                now.sheets().stream()
                        .filter(sheet -> !addedSheets.contains(sheet.id()))
                        .toList(),
                stood,
                now.envelopes(),
                now.funders());
    }

    private static HashSet<Long> added(List<Change> later, boolean requests) {
        return later.stream()
                .filter(change ->
                        change.field().equals("added") && change.request().isPresent() == requests)
                .map(change -> change.request().orElse(change.sheet()))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static FundingRequest taken(FundingRequest request, List<Change> later) {
        var requested = request.requested();
        var proposed = request.proposed();
        var voted = request.voted();
        var state = request.state();
        for (var change : later) {
            if (change.request().filter(id -> id == request.id()).isEmpty()) {
                continue;
            }
            switch (change.field()) {
                case "requested" -> requested = cents(change.before());
                case "proposed" -> proposed = cents(change.before());
                case "voted" -> voted = cents(change.before());
                case "state" -> state = RequestState.valueOf(change.before());
                default -> {}
            }
        }
        return new FundingRequest(
                request.id(),
                request.sheetId(),
                request.funderId(),
                request.creditLine(),
                request.channel(),
                request.outsideReference(),
                request.outsideState(),
                state,
                requested,
                proposed,
                voted,
                request.notified(),
                request.paid(),
                request.act(),
                request.opinion(),
                request.opinionText(),
                request.version());
    }

    private static Optional<Long> cents(String stored) {
        return stored.isEmpty() ? Optional.empty() : Optional.of(Long.parseLong(stored));
    }

    /** The title of that action, for a line about it. */
    static String title(List<ActionSheet> sheets, long id) {
        return sheets.stream()
                .filter(sheet -> sheet.id() == id)
                .map(sheet -> sheet.text().title())
                .findFirst()
                .orElse("");
    }
}
