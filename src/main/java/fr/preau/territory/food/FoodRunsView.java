package fr.preau.territory.food;

import fr.preau.territory.food.FoodRun.Result;
import fr.preau.territory.food.FoodRun.Used;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Two runs side by side, each as it was kept.
 *
 * @param changed what they were made from, where it is not the same
 */
public record FoodRunsView(FoodRunView one, FoodRunView other, List<Changed> changed, List<Row> rows) {

    public FoodRunsView {
        changed = List.copyOf(changed);
        rows = List.copyOf(rows);
    }

    /** @param here of the one, {@code there} of the other, in words */
    public record Changed(String what, String here, String there) {}

    /** A neighbourhood; a side that has no result of it is empty. */
    public record Row(String code, String label, Optional<Result> here, Optional<Result> there) {}

    static FoodRunsView of(FoodRunView one, FoodRunView other) {
        var rows = Stream.concat(one.run().results().stream(), other.run().results().stream())
                .map(Result::code)
                .distinct()
                .sorted()
                .map(code -> row(code, one.run().of(code), other.run().of(code)))
                .toList();
        return new FoodRunsView(one, other, changed(one.run(), other.run()), rows);
    }

    private static Row row(String code, Optional<Result> here, Optional<Result> there) {
        return new Row(code, here.or(() -> there).map(Result::label).orElse(code), here, there);
    }

    private static List<Changed> changed(FoodRun one, FoodRun other) {
        var sources = one.sources().stream()
                .flatMap(here -> other.sources().stream()
                        .filter(there -> there.label().equals(here.label()) && there.id() != here.id())
                        .map(there -> new Changed(here.label(), words(here), words(there))));
        var all = Stream.concat(
                sources,
                one.basket() == other.basket()
                        ? Stream.of()
                        : Stream.of(new Changed(
                                "Panier", one.basket().label(), other.basket().label())));
        return Stream.concat(
                        all,
                        one.byHand().equals(other.byHand())
                                ? Stream.of()
                                : Stream.of(new Changed(
                                        "Lieux saisis par le territoire",
                                        Integer.toString(one.byHand().size()),
                                        Integer.toString(other.byHand().size()))))
                .toList();
    }

    /** Two files of one vintage are told apart by the beginning of their hashes. */
    private static String words(Used source) {
        return "Millésime " + source.vintage() + " (fichier " + source.sha256().substring(0, 8) + ")";
    }
}
