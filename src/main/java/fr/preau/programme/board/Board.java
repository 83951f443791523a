package fr.preau.programme.board;

import fr.preau.contract.CityContract.Neighbourhood;
import fr.preau.contract.Funder;
import fr.preau.programme.ActionSheet;
import fr.preau.programme.FundingRequest;
import fr.preau.programme.board.BoardView.Cell;
import fr.preau.programme.board.BoardView.Foot;
import fr.preau.programme.board.BoardView.Group;
import fr.preau.programme.board.BoardView.Row;
import fr.preau.programme.board.BoardView.Sum;
import fr.preau.programme.rules.Euros;
import fr.preau.programme.rules.ProgrammeTotals;
import fr.preau.programme.rules.ProgrammeTotals.Sums;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The rows, groups and sums of a programme's board. */
final class Board {

    private final BoardData data;
    private final Map<Long, List<FundingRequest>> bySheet;
    private final String base;
    private final long votedInAll;

    Board(BoardData data, String base) {
        this.data = data;
        this.bySheet = data.bySheet();
        this.base = base;
        this.votedInAll = Sums.of(data.counted().requests()).voted();
    }

    /** @param by {@code theme}, {@code quartier}, {@code porteur}, or {@code aucun} */
    List<Group> groups(String by) {
        Map<String, List<ActionSheet>> groups =
                by.equals(BoardFilter.NO_GROUP) ? new LinkedHashMap<>() : new TreeMap<>();
        data.sheets()
                .forEach(sheet -> groups.computeIfAbsent(title(sheet, by), _ -> new ArrayList<>())
                        .add(sheet));
        return groups.entrySet().stream()
                .map(one -> new Group(
                        one.getKey(), one.getValue().stream().map(this::row).toList(), sum(one.getValue())))
                .toList();
    }

    private String title(ActionSheet sheet, String by) {
        return switch (by) {
            case "quartier" ->
                switch (sheet.neighbourhoods().size()) {
                    case 0 -> "Sans quartier";
                    case 1 ->
                        data.contract().neighbourhood(sheet.neighbourhoods().getFirst());
                    default -> "Plusieurs quartiers";
                };
            case "porteur" -> sheet.text().kind().label();
            case BoardFilter.NO_GROUP -> "Toutes les actions";
            default -> theme(sheet);
        };
    }

    String theme(ActionSheet sheet) {
        return sheet.themeId()
                .flatMap(theme -> data.contract().theme(theme))
                .map(theme -> theme.name())
                .orElse("Sans thème");
    }

    String places(ActionSheet sheet) {
        return String.join(
                ", ",
                sheet.neighbourhoods().size()
                                        == data.contract().neighbourhoods().size()
                                && sheet.neighbourhoods().size() > 1
                        ? List.of("Tous")
                        : sheet.neighbourhoods().stream()
                                .map(data.contract()::neighbourhood)
                                .toList());
    }

    private Row row(ActionSheet sheet) {
        var requests = bySheet.getOrDefault(sheet.id(), List.of());
        return new Row(
                sheet.id(),
                sheet.text().title(),
                sheet.text().carrier(),
                places(sheet),
                sheet.continuity().label(),
                Euros.figures(sheet.cost()),
                data.funders().stream()
                        .map(funder -> cell(sheet, funder, requests))
                        .toList(),
                Euros.figures(Sums.of(requests).voted()),
                sheet.stands());
    }

    private Cell cell(ActionSheet sheet, Funder funder, List<FundingRequest> requests) {
        var asked = requests.stream()
                .filter(request -> request.funderId() == funder.id())
                .toList();
        if (asked.isEmpty()) {
            return new Cell("", "", "", "", "");
        }
        var action = "%s/actions/%d".formatted(base, sheet.id());
        var only = asked.size() == 1 ? Long.toString(asked.getFirst().id()) : "";
        return new Cell(
                figure(asked.stream().map(FundingRequest::requested).toList()),
                figure(asked.stream().map(FundingRequest::proposed).toList()),
                figure(asked.stream().map(FundingRequest::voted).toList()),
                only.isEmpty() ? action : action + "/financements/" + only,
                sheet.state().counts() ? only : "");
    }

    /** Empty where nothing is known; not a zero. */
    private static String figure(List<Optional<Long>> amounts) {
        return amounts.stream().allMatch(Optional::isEmpty)
                ? ""
                : Euros.figures(
                        amounts.stream().mapToLong(amount -> amount.orElse(0L)).sum());
    }

    Sum total() {
        return sum(data.sheets());
    }

    private Sum sum(List<ActionSheet> sheets) {
        var counted = sheets.stream().filter(sheet -> sheet.state().counts()).toList();
        var requests = counted.stream()
                .flatMap(sheet -> bySheet.getOrDefault(sheet.id(), List.of()).stream())
                .toList();
        var cells = data.funders().stream()
                .map(funder -> Sums.of(requests.stream()
                        .filter(request -> request.funderId() == funder.id())
                        .toList()))
                .map(sums -> new Cell(
                        Euros.figures(sums.requested()),
                        Euros.figures(sums.proposed()),
                        Euros.figures(sums.voted()),
                        "",
                        ""))
                .toList();
        var voted = Sums.of(requests).voted();
        return new Sum(
                counted.size(),
                Euros.figures(counted.stream()
                        .mapToLong(sheet -> sheet.cost().orElse(0L))
                        .sum()),
                cells,
                Euros.figures(voted),
                Euros.percent(voted, votedInAll));
    }

    /** @param all that counts in the year: an envelope is spent by what a filter hides too */
    List<Foot> envelopes(List<FundingRequest> all) {
        var lines =
                ProgrammeTotals.byFunder(data.funders().stream().map(Funder::id).toList(), all, data.envelopes());
        return List.of(
                new Foot(
                        "Enveloppe",
                        "",
                        lines.stream().map(one -> Euros.figures(one.envelope())).toList()),
                new Foot(
                        "Reste après les propositions",
                        "proposed",
                        lines.stream()
                                .map(one -> Euros.figures(one.envelope()
                                        .map(cents -> cents - one.sums().proposed())))
                                .toList()),
                new Foot(
                        "Reste après les votes",
                        "voted",
                        lines.stream().map(one -> Euros.figures(one.left())).toList()));
    }

    List<BoardView.Named> placesNamed() {
        return data.contract().neighbourhoods().stream()
                .map((Neighbourhood one) -> new BoardView.Named(one.code(), one.label()))
                .toList();
    }
}
