package fr.preau.cycle.document.text;

import fr.preau.cycle.DayContent.Status;
import fr.preau.cycle.Section;
import fr.preau.cycle.SequenceContent.Angle;
import fr.preau.cycle.SequenceContent.Kind;
import java.util.Optional;

/** The French names of the model's choices, as the fields of a document give them. */
public final class Names {

    private Names() {}

    public static String of(Kind kind) {
        return switch (kind) {
            case WELCOME -> "accueil";
            case INTRODUCTION -> "introduction";
            case SEQUENCE -> "séquence";
            case SIDE_STEP -> "pas de côté";
            case BREAK -> "pause";
        };
    }

    public static Optional<Kind> kind(String name) {
        var plain = Kinds.name(name.replace('\u00a0', ' '));
        return switch (plain) {
            case "accueil" -> Optional.of(Kind.WELCOME);
            case "introduction", "ouverture" -> Optional.of(Kind.INTRODUCTION);
            case "sequence" -> Optional.of(Kind.SEQUENCE);
            case "pas de cote" -> Optional.of(Kind.SIDE_STEP);
            case "pause", "dejeuner" -> Optional.of(Kind.BREAK);
            default -> Optional.empty();
        };
    }

    /** « aucun » says that there is none although the title seems to say one. */
    public static String of(Optional<Angle> angle) {
        return angle.map(Names::of).orElse("aucun");
    }

    private static String of(Angle angle) {
        return switch (angle) {
            case OPERATIONAL -> "opérationnel";
            case STRATEGIC -> "stratégique";
        };
    }

    public static Optional<Optional<Angle>> angle(String name) {
        return switch (Kinds.name(name)) {
            case "operationnel", "operationnelle" -> Optional.of(Optional.of(Angle.OPERATIONAL));
            case "strategique" -> Optional.of(Optional.of(Angle.STRATEGIC));
            case "aucun" -> Optional.of(Optional.empty());
            default -> Optional.empty();
        };
    }

    public static String of(Status status) {
        return switch (status) {
            case PLANNED -> "maintenue";
            case CLOSED -> "inscriptions closes";
            case CANCELLED -> "annulée";
        };
    }

    public static Optional<Status> status(String name) {
        return switch (Kinds.name(name)) {
            case "maintenue", "prevue" -> Optional.of(Status.PLANNED);
            case "inscriptions closes", "inscriptions fermees", "close" -> Optional.of(Status.CLOSED);
            case "annulee", "annule" -> Optional.of(Status.CANCELLED);
            default -> Optional.empty();
        };
    }

    public static String of(Section.Kind kind) {
        return switch (kind) {
            case CONTEXT -> "contexte";
            case OBJECTIVES -> "objectifs";
            case AUDIENCE -> "public";
            case THEMES -> "thèmes";
            case OTHER -> "autre";
        };
    }

    public static Optional<Section.Kind> section(String name) {
        return switch (Kinds.name(name)) {
            case "contexte" -> Optional.of(Section.Kind.CONTEXT);
            case "objectifs" -> Optional.of(Section.Kind.OBJECTIVES);
            case "public" -> Optional.of(Section.Kind.AUDIENCE);
            case "themes" -> Optional.of(Section.Kind.THEMES);
            case "autre" -> Optional.of(Section.Kind.OTHER);
            default -> Optional.empty();
        };
    }
}
