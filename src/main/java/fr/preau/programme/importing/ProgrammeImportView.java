package fr.preau.programme.importing;

import fr.preau.contract.CityContract;
import fr.preau.platform.FieldError;
import fr.preau.platform.form.FaultyForm;
import fr.preau.programme.importing.BroughtAction.Amounts;
import fr.preau.programme.rules.Euros;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A spreadsheet before it is brought in.
 *
 * @param tabs those that may be read; empty where there is one alone
 * @param columns what each heading is, with what it may be
 * @param totals for each funder what the actions add up to, for comparing with the file's own totals
 * @param years those that it was brought into, which may be undone; empty before
 */
public record ProgrammeImportView(
        CityContract contract,
        String action,
        String fileName,
        String year,
        List<TabChoice> tabs,
        List<Column> columns,
        List<Choice> choices,
        List<Action> actions,
        List<Cell> cells,
        List<String> notes,
        List<Total> totals,
        List<Integer> years,
        List<FieldError> errors)
        implements FaultyForm {

    public boolean brought() {
        return !years.isEmpty();
    }

    public record TabChoice(String name, boolean chosen) {}

    public record Column(int number, String heading, String chosen) {}

    public record Choice(String value, String label) {}

    /** @param money each funder with what it is asked, proposes and votes, in words */
    public record Action(
            String address,
            String title,
            String carrier,
            String theme,
            String places,
            String cost,
            List<String> money) {}

    /** « État : 5 000 demandés, 4 500 votés ». */
    static List<String> money(BroughtAction action) {
        return action.requests().entrySet().stream()
                .map(one -> one.getKey() + " : "
                        + Stream.of(
                                        one.getValue().requested().map(cents -> Euros.figures(cents) + " demandés"),
                                        one.getValue().proposed().map(cents -> Euros.figures(cents) + " proposés"),
                                        one.getValue().voted().map(cents -> Euros.figures(cents) + " votés"))
                                .flatMap(Optional::stream)
                                .collect(Collectors.joining(", ")))
                .toList();
    }

    public record Cell(String address, String text, String why) {}

    public record Total(String funder, String requested, String proposed, String voted) {}

    /** Asking for a file. */
    public record ImportFileView(CityContract contract, Optional<String> error) {}

    /** What is brought of each funder. */
    static List<Total> totals(List<BroughtAction> actions) {
        var byFunder = new TreeMap<String, List<Amounts>>();
        actions.forEach(action -> action.requests()
                .forEach((funder, amounts) ->
                        byFunder.computeIfAbsent(funder, _ -> new ArrayList<>()).add(amounts)));
        return byFunder.entrySet().stream()
                .map(one -> new Total(
                        one.getKey(),
                        sum(one.getValue(), Amounts::requested),
                        sum(one.getValue(), Amounts::proposed),
                        sum(one.getValue(), Amounts::voted)))
                .toList();
    }

    private static String sum(List<Amounts> amounts, Function<Amounts, Optional<Long>> figure) {
        return Euros.words(
                amounts.stream().mapToLong(one -> figure.apply(one).orElse(0L)).sum());
    }
}
