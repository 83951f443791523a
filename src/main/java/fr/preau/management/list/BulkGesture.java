package fr.preau.management.list;

import fr.preau.management.GestureTerms;
import fr.preau.management.GestureView.Text;
import fr.preau.management.Reasons;
import fr.preau.platform.French;
import fr.preau.registration.Decision;
import fr.preau.registration.EarlyService;
import fr.preau.registration.PlaceKey;
import fr.preau.registration.PlaceState;
import fr.preau.registration.desk.SeveralPlaces.Tally;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.util.MultiValueMap;

/** What an organiser does with several places at once: only what the desk offers, in words. */
enum BulkGesture {
    WITHDRAW(
            "desister",
            "Désister",
            EnumSet.of(PlaceState.CONFIRMED, PlaceState.OFFERED, PlaceState.WAITING, PlaceState.UNDER_REVIEW),
            "Chaque place tenue est rendue aussitôt, et va à la première personne de la liste d’attente s’il y en a une.",
            new Told("inscription désistée", "inscriptions désistées")),
    HEAD_OF_LINE(
            "tete",
            "Mettre en tête de la liste d’attente",
            EnumSet.of(PlaceState.WAITING, PlaceState.OFFERED, PlaceState.UNDER_REVIEW),
            "Qui peut avoir une place libre l’a aussitôt. Les autres passent en tête de liste, dans l’ordre où elles et ils attendaient.",
            new Told("personne servie avant son tour", "personnes servies avant leur tour")),
    ONE_MORE_SEAT(
            "place",
            "Donner une place, en augmentant la jauge s’il le faut",
            EnumSet.of(PlaceState.WAITING, PlaceState.OFFERED, PlaceState.UNDER_REVIEW),
            "Chaque personne a une place tout de suite. Quand la journée est complète, sa jauge monte d’autant.",
            new Told("place donnée", "places données")),
    ACCEPT(
            "accepter",
            "Accepter les demandes",
            EnumSet.of(PlaceState.UNDER_REVIEW),
            "Une demande acceptée a une place s’il en reste ; sinon, le rang dans la liste d’attente que lui donne sa date d’arrivée.",
            new Told("demande acceptée", "demandes acceptées")),
    REFUSE(
            "refuser",
            "Refuser les demandes",
            EnumSet.of(PlaceState.UNDER_REVIEW),
            "Chaque personne lit le même motif, si vous lui écrivez ou quand elle ouvre sa page.",
            new Told("demande refusée", "demandes refusées")),
    KEEP(
            "garder",
            "Garder les demandes pour plus tard",
            EnumSet.of(PlaceState.UNDER_REVIEW),
            "Elles gardent leur ordre d’arrivée, et passent après celles que personne n’a encore regardées.",
            new Told("demande gardée pour plus tard", "demandes gardées pour plus tard"));

    private record Told(String one, String several) {}

    private final String word;
    private final String label;
    private final Set<PlaceState> states;
    private final String happens;
    private final Told told;

    BulkGesture(String word, String label, Set<PlaceState> states, String happens, Told told) {
        this.word = word;
        this.label = label;
        this.states = states;
        this.happens = happens;
        this.told = told;
    }

    static Optional<BulkGesture> of(String word) {
        return Arrays.stream(values())
                .filter(gesture -> gesture.word.equals(word))
                .findFirst();
    }

    /** In addresses and forms. */
    String word() {
        return word;
    }

    String label() {
        return label;
    }

    String happens() {
        return happens;
    }

    boolean fits(PlaceState state) {
        return states.contains(state);
    }

    /** Whether it takes something away. */
    boolean strong() {
        return this == WITHDRAW || this == REFUSE;
    }

    /** What is to be written with it. */
    Optional<Text> text(String typed) {
        return switch (this) {
            case WITHDRAW, ACCEPT -> Optional.empty();
            case HEAD_OF_LINE, ONE_MORE_SEAT ->
                Optional.of(new Text(
                        "reason",
                        "Motif",
                        "Il reste dans l’historique de chaque place, avec votre nom. Les personnes ne le lisent pas.",
                        typed,
                        false));
            case REFUSE -> Optional.of(new Text("reason", "Motif du refus", "Les personnes le lisent.", typed, false));
            case KEEP -> Optional.of(new Text("reason", "Note", "L’équipe seule la lit.", typed, true));
        };
    }

    /** What is wrong with what was written. */
    Optional<String> fault(String typed) {
        var reason = Reasons.read(typed);
        if (reason.isEmpty() && text("").filter(text -> !text.optional()).isPresent()) {
            return Optional.of(
                    this == REFUSE
                            ? "Écrivez le motif du refus : les personnes le lisent."
                            : "Écrivez le motif : il reste dans l’historique des places.");
        }
        return reason.length() > Reasons.LONGEST ? Optional.of(Reasons.TOO_LONG) : Optional.empty();
    }

    /** Whether to write to that many people is offered, and how it is said. */
    Optional<String> letter(int people) {
        var whom = people == 1 ? "à cette personne" : "à ces " + people + " personnes";
        return switch (this) {
            case KEEP -> Optional.empty();
            case HEAD_OF_LINE -> Optional.of("Écrire par courriel à qui reçoit une place, " + whom + " au plus");
            case WITHDRAW, ONE_MORE_SEAT, ACCEPT, REFUSE -> Optional.of("L’écrire par courriel " + whom);
        };
    }

    Tally make(GestureTerms hands, List<PlaceKey> places, String reason) {
        return switch (this) {
            case WITHDRAW -> hands.desk().withdraw(places, hands.by(), hands.writing());
            case HEAD_OF_LINE ->
                hands.desk().advance(places, EarlyService.HEAD_OF_LINE, reason, hands.by(), hands.writing());
            case ONE_MORE_SEAT ->
                hands.desk().advance(places, EarlyService.ONE_MORE_SEAT, reason, hands.by(), hands.writing());
            case ACCEPT -> hands.desk().review(places, new Decision.Accept(), hands.by(), hands.writing());
            case REFUSE -> hands.desk().review(places, new Decision.Refuse(reason), hands.by(), hands.writing());
            case KEEP -> hands.desk().review(places, new Decision.Keep(reason), hands.by(), hands.writing());
        };
    }

    /** The same list, with what came of it. */
    String told(String list, Tally tally) {
        return "%s%sfait-geste=%s&faits=%d&inchanges=%d&tard=%d&reste=%d"
                .formatted(
                        list,
                        list.contains("?") ? "&" : "?",
                        word,
                        tally.done(),
                        tally.unchanged(),
                        tally.tooLate(),
                        tally.left());
    }

    /** What came of a gesture, as the address of the list tells it. */
    static Optional<String> told(MultiValueMap<String, String> query) {
        return of(query.getOrDefault("fait-geste", List.of("")).getFirst())
                .map(gesture -> gesture.told(new Tally(
                        number(query, "faits"),
                        number(query, "inchanges"),
                        number(query, "tard"),
                        number(query, "reste"))));
    }

    /** The same in words. */
    String told(Tally tally) {
        var sentences = new ArrayList<String>();
        sentences.add(French.count(tally.done(), told.one, told.several) + ".");
        if (tally.unchanged() > 0) {
            sentences.add("Rien n’a changé pour "
                    + French.count(tally.unchanged(), "autre, qui n’était plus", "autres, qui n’étaient plus")
                    + " comme vous l’aviez vu.");
        }
        if (tally.tooLate() > 0) {
            sentences.add("Rien n’a changé pour " + French.count(tally.tooLate(), "autre", "autres")
                    + " : la journée a commencé.");
        }
        if (tally.left() > 0) {
            sentences.add("Le geste s’est arrêté ; il en restait " + French.number(tally.left())
                    + " : vérifiez leur état ci-dessous, puis recommencez.");
        }
        return String.join(" ", sentences);
    }

    private static int number(MultiValueMap<String, String> query, String name) {
        var typed = query.getOrDefault(name, List.of("0")).getFirst();
        return typed.matches("\\d{1,7}") ? Integer.parseInt(typed) : 0;
    }
}
