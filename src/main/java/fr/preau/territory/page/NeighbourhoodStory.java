package fr.preau.territory.page;

import fr.preau.platform.French;
import fr.preau.territory.Neighbourhood;
import fr.preau.territory.Neighbourhoods;
import fr.preau.territory.Succession;
import fr.preau.territory.page.NeighbourhoodView.Kin;
import java.util.List;

/** What became of a neighbourhood between the list of 2015 and that of 2024: in a sentence, and one by one. */
record NeighbourhoodStory(String sentence, List<Kin> kin) {

    static NeighbourhoodStory of(Neighbourhood one, Neighbourhoods all) {
        return one.vintage() == 2015 ? before(one, all) : since(one, all);
    }

    private static NeighbourhoodStory since(Neighbourhood one, Neighbourhoods all) {
        var found = all.succession(one.code());
        if (found.isEmpty()) {
            return new NeighbourhoodStory("La correspondance avec la liste de 2015 n’est pas connue.", List.of());
        }
        var succession = found.get();
        var old = French.enumeration(succession.before().stream()
                .map(before -> before.label() + " (" + before.code() + ")")
                .toList());
        var sentence = switch (succession.status()) {
            case NOUVEAU ->
                old.isEmpty()
                        ? "Ce quartier est nouveau : il n’était pas dans la liste de 2015."
                        : "Ce quartier est dit nouveau, et la correspondance cite pourtant " + old + ".";
            case INCHANGE -> "Ce quartier continue, sans changement de contour, " + old + ", de la liste de 2015.";
            case MODIFIE ->
                old.isEmpty()
                        ? "Son contour a changé ; la correspondance ne dit pas quel quartier de 2015 il reprend."
                        : "Ce quartier reprend, avec un contour modifié, " + old + ", de la liste de 2015.";
        };
        return new NeighbourhoodStory(
                sentence,
                succession.before().stream()
                        .map(before -> new Kin(
                                before.code(),
                                before.label(),
                                2015,
                                succession.status().label()))
                        .toList());
    }

    private static NeighbourhoodStory before(Neighbourhood one, Neighbourhoods all) {
        var after = all.after(one.code());
        var sentence = after.isEmpty()
                ? "Aucun quartier de la liste de 2024 ne cite celui-ci dans la correspondance. Cela ne suffit pas à dire qu’il est sorti : il a pu être absorbé par un autre."
                : "Ce quartier de la liste de 2015 est repris par "
                        + French.enumeration(after.stream()
                                .map(next -> next.label() + " (" + next.code() + ")")
                                .toList())
                        + ", de la liste de 2024.";
        return new NeighbourhoodStory(
                sentence, after.stream().map(NeighbourhoodStory::kin).toList());
    }

    private static Kin kin(Succession next) {
        return new Kin(next.code(), next.label(), 2024, next.status().label());
    }
}
