package fr.preau.programme.call;

import fr.preau.contract.CityContract;
import fr.preau.contract.CityContract.Theme;
import fr.preau.platform.French;
import fr.preau.programme.ActionSheet;
import fr.preau.programme.rules.Budget;
import fr.preau.programme.rules.Budget.Side;
import fr.preau.programme.rules.Euros;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A sheet that is only read: what its form asks, as it was answered. */
public final class SheetFacts {

    private SheetFacts() {}

    /** An answer under its question, on as many lines as it was written on. */
    public record Fact(String label, String value) {}

    /** In the order of its form; what nothing is said of is left out. */
    static List<Fact> of(CityContract contract, ActionSheet sheet) {
        var text = sheet.text();
        var facts = Stream.of(
                new Fact("Intitulé de l’action", text.title()),
                new Fact("Organisation qui la porte", text.carrier()),
                new Fact("Type de porteur", text.kind().label()),
                new Fact("SIRET", text.siret()),
                new Fact("Numéro RNA", text.rna()),
                new Fact("Courriel de la personne qui suit l’action", text.email()),
                new Fact(
                        "Thème principal",
                        sheet.themeId()
                                .flatMap(contract::theme)
                                .map(Theme::name)
                                .orElse("")),
                new Fact(
                        "Quartiers",
                        French.enumeration(sheet.neighbourhoods().stream()
                                .map(contract::neighbourhood)
                                .toList())),
                new Fact("Par rapport à l’an dernier", sheet.continuity().label()),
                new Fact("Objectif", text.objective()),
                new Fact("Déroulement, moyens, partenaires, calendrier", text.method()),
                new Fact("Résultats attendus, et comment ils se mesurent", text.results()),
                new Fact("Suites données à l’action de l’an dernier", text.followUp()),
                new Fact("Femmes attendues", people(sheet.audience().women())),
                new Fact("Hommes attendus", people(sheet.audience().men())),
                new Fact(
                        "Personnes dont le sexe n’est pas connu",
                        people(sheet.audience().unknown())),
                new Fact("Coût de l’action", sheet.cost().map(Euros::words).orElse("")));
        var budget = Budget.sides().stream().map(side -> new Fact(side.name(), amounts(side, sheet)));
        var commitment = new Fact(
                "Contrat d’engagement républicain",
                sheet.republicanCommitment() ? "L’association l’a souscrit (décret du 31 décembre 2021)" : "");
        return Stream.of(facts, budget, Stream.of(commitment))
                .flatMap(some -> some)
                .filter(fact -> !fact.value().isBlank())
                .toList();
    }

    private static String people(Optional<Integer> count) {
        return count.map(French::number).orElse("");
    }

    private static String amounts(Side side, ActionSheet sheet) {
        return side.accounts().entrySet().stream()
                .flatMap(account -> Optional.ofNullable(sheet.budget().get(account.getKey())).stream()
                        .map(cents -> "%s %s : %s".formatted(account.getKey(), account.getValue(), Euros.words(cents))))
                .collect(Collectors.joining("\n"));
    }
}
