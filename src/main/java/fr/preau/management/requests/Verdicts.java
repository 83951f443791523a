package fr.preau.management.requests;

import fr.preau.cycle.Cycle;
import fr.preau.management.Addresses;
import fr.preau.management.Done;
import fr.preau.management.GestureView;
import fr.preau.management.GestureView.Answer;
import fr.preau.management.GestureView.Choice;
import fr.preau.management.GestureView.Hidden;
import fr.preau.management.GestureView.Text;
import fr.preau.management.Reasons;
import fr.preau.management.person.Gestures;
import fr.preau.platform.FieldError;
import fr.preau.platform.French;
import fr.preau.registration.Decision;
import fr.preau.registration.list.RegistrationFile;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What an organiser may say to requests, in words. */
final class Verdicts {

    private static final String ACCEPTED =
            "Une demande acceptée a une place s’il en reste ; sinon, le rang dans la liste"
                    + " d’attente que lui donne sa date d’arrivée.";

    private Verdicts() {}

    enum Verdict {
        ACCEPT("accepter", "Accepter", Done.ACCEPTED) {
            @Override
            Decision decision(String reason) {
                return new Decision.Accept();
            }
        },
        REFUSE("refuser", "Refuser", Done.REFUSED) {
            @Override
            Decision decision(String reason) {
                return new Decision.Refuse(reason);
            }
        },
        KEEP("garder", "Garder pour plus tard", Done.KEPT) {
            @Override
            Decision decision(String reason) {
                return new Decision.Keep(reason);
            }
        };

        private final String word;
        private final String label;
        private final Done done;

        Verdict(String word, String label, Done done) {
            this.word = word;
            this.label = label;
            this.done = done;
        }

        abstract Decision decision(String reason);

        /** In addresses and forms. */
        String word() {
            return word;
        }

        Done done() {
            return done;
        }

        /** What is wrong with the reason that was written, if anything is. */
        Optional<FieldError> fault(String typed) {
            var reason = Reasons.read(typed);
            if (this == REFUSE && reason.isEmpty()) {
                return Optional.of(new FieldError("reason", "Écrivez le motif du refus : la personne le lit."));
            }
            return reason.length() > Reasons.LONGEST
                    ? Optional.of(new FieldError("reason", Reasons.TOO_LONG))
                    : Optional.empty();
        }

        /**
         * What became of several requests.
         *
         * @param left those that nobody was asked about, since the desk no longer answered
         */
        String told(int decided, int unchanged, int left) {
            var one = switch (this) {
                case ACCEPT -> French.count(decided, "demande acceptée", "demandes acceptées");
                case REFUSE -> French.count(decided, "demande refusée", "demandes refusées");
                case KEEP -> French.count(decided, "demande gardée pour plus tard", "demandes gardées pour plus tard");
            };
            var others = unchanged == 0
                    ? "."
                    : ". Rien n’a changé pour "
                            + French.count(unchanged, "autre, déjà décidée", "autres, déjà décidées")
                            + " ou dont la journée a commencé.";
            return left == 0
                    ? one + others
                    : one + others + " Le guichet n’a pas répondu à temps pour "
                            + French.count(left, "demande, qui attend", "demandes, qui attendent")
                            + " encore : recommencez dans un moment.";
        }
    }

    static Optional<Verdict> of(String word) {
        return Arrays.stream(Verdict.values())
                .filter(verdict -> verdict.word.equals(word))
                .findFirst();
    }

    static GestureView ofOne(
            Cycle cycle,
            RegistrationFile file,
            RegistrationFile.Place place,
            String word,
            String reason,
            boolean notify,
            boolean open) {
        var name = file.person().fullName();
        var day = Gestures.weekday(cycle, place.dayId());
        var why = file.reason().isEmpty() ? "Aucun motif n’a été donné." : "Son motif : « " + file.reason() + " »";
        return new GestureView(
                cycle.title(),
                "Demande %s pour le %s".formatted(French.of(name), day),
                open ? List.of(why, ACCEPTED) : List.of("Cette demande n’attend plus de décision."),
                List.of(new Choice(
                        "choix",
                        "Votre décision",
                        word,
                        Arrays.stream(Verdict.values())
                                .map(verdict -> new Answer(verdict.word, verdict.label))
                                .toList())),
                Optional.of(text(reason)),
                Gestures.letter("Si elle est acceptée ou refusée, l’écrire à ", file),
                notify,
                List.of(),
                Addresses.gesture(cycle.slug(), file.id(), "demande", place.dayId()),
                Optional.of("Enregistrer la décision").filter(_ -> open),
                false,
                Addresses.file(cycle.slug(), file.id()),
                List.of());
    }

    private static Text text(String reason) {
        return new Text(
                "reason",
                "Motif du refus, ou note",
                "Le motif d’un refus est lu par la personne. La note d’une demande gardée n’est lue que par l’équipe.",
                reason,
                true);
    }

    /** @param names of those concerned, each with its day */
    static GestureView ofSeveral(
            Cycle cycle, Verdict verdict, List<String> names, List<Hidden> hidden, String reason, boolean notify) {
        var count = French.count(names.size(), "demande", "demandes");
        var will = switch (verdict) {
            case ACCEPT -> ACCEPTED;
            case REFUSE -> "Chaque personne lit le même motif, si vous lui écrivez ou quand elle ouvre sa page.";
            case KEEP ->
                "Elles gardent leur ordre d’arrivée, et passent après celles que personne n’a encore regardées.";
        };
        var text = switch (verdict) {
            case ACCEPT -> Optional.<Text>empty();
            case REFUSE -> Optional.of(new Text("reason", "Motif du refus", "La personne le lit.", reason, false));
            case KEEP -> Optional.of(new Text("reason", "Note", "L’équipe seule la lit.", reason, true));
        };
        return new GestureView(
                cycle.title(),
                names.isEmpty() ? "Aucune demande choisie" : verdict.label + " : " + count,
                names.isEmpty()
                        ? List.of(
                                "Cochez au moins une demande. Celles que vous aviez cochées ont peut-être été décidées entre-temps.")
                        : List.of("Vous allez décider de " + count + " : " + French.enumeration(names) + ".", will),
                List.of(),
                text,
                Optional.of("L’écrire par courriel à " + (names.size() == 1 ? "cette personne" : "ces personnes"))
                        .filter(_ -> verdict != Verdict.KEEP),
                notify,
                hidden,
                Addresses.requests(cycle.slug()) + "/decision",
                Optional.of(verdict.label + " " + count).filter(_ -> !names.isEmpty()),
                verdict == Verdict.REFUSE,
                Addresses.requests(cycle.slug()),
                List.of());
    }
}
