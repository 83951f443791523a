package fr.preau.programme.board;

import fr.preau.contract.CityContract;
import fr.preau.contract.Funder;
import fr.preau.programme.ActionSheet;
import fr.preau.programme.AnnualProgramme;
import fr.preau.programme.Envelope;
import fr.preau.programme.FundingRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A programme as it is shown: now, or as it stood on a day.
 *
 * @param funders those of whom anything is asked or who have an envelope
 */
public record BoardData(
        CityContract contract,
        AnnualProgramme programme,
        List<ActionSheet> sheets,
        List<FundingRequest> requests,
        List<Envelope> envelopes,
        List<Funder> funders) {

    Map<Long, List<FundingRequest>> bySheet() {
        return requests.stream().collect(Collectors.groupingBy(FundingRequest::sheetId));
    }

    /** Only those that a filter admits, with the requests to the funder that it names. */
    BoardData filtered(BoardFilter filter) {
        var wanted = requests.stream()
                .filter(request -> filter.funder().isEmpty()
                        || Long.toString(request.funderId()).equals(filter.funder()))
                .toList();
        var asking = wanted.stream().map(FundingRequest::sheetId).collect(Collectors.toSet());
        var shown = sheets.stream()
                .filter(filter::admits)
                .filter(sheet -> filter.funder().isEmpty() || asking.contains(sheet.id()))
                .toList();
        var ids = shown.stream().map(ActionSheet::id).collect(Collectors.toSet());
        return new BoardData(
                contract,
                programme,
                shown,
                wanted.stream()
                        .filter(request -> ids.contains(request.sheetId()))
                        .toList(),
                envelopes,
                funders.stream()
                        .filter(one -> filter.funder().isEmpty()
                                || Long.toString(one.id()).equals(filter.funder()))
                        .toList());
    }

    /** Without what is inadmissible or abandoned: it is shown and does not count. */
    public BoardData counted() {
        var ids = sheets.stream()
                .filter(sheet -> sheet.state().counts())
                .map(ActionSheet::id)
                .collect(Collectors.toSet());
        return new BoardData(
                contract,
                programme,
                sheets.stream().filter(sheet -> ids.contains(sheet.id())).toList(),
                requests.stream()
                        .filter(request -> ids.contains(request.sheetId()))
                        .toList(),
                envelopes,
                funders);
    }
}
