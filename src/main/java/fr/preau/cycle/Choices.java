package fr.preau.cycle;

import fr.preau.cycle.DayContent.Status;
import fr.preau.cycle.SequenceContent.Angle;
import fr.preau.cycle.SequenceContent.Kind;

/** The French names of the choices that organisers make. */
public final class Choices {

    private Choices() {}

    public static String of(Kind kind) {
        return switch (kind) {
            case WELCOME -> "Accueil";
            case INTRODUCTION -> "Introduction";
            case SEQUENCE -> "Séquence";
            case SIDE_STEP -> "Pas de côté";
            case BREAK -> "Pause, repas";
        };
    }

    public static String of(Angle angle) {
        return switch (angle) {
            case OPERATIONAL -> "Opérationnel";
            case STRATEGIC -> "Stratégique";
        };
    }

    public static String of(Status status) {
        return switch (status) {
            case PLANNED -> "Maintenue";
            case CLOSED -> "Maintenue, inscriptions closes";
            case CANCELLED -> "Annulée";
        };
    }

    public static String of(Section.Kind kind) {
        return switch (kind) {
            case CONTEXT -> "Contexte";
            case OBJECTIVES -> "Objectifs";
            case AUDIENCE -> "Public";
            case THEMES -> "Thèmes";
            case OTHER -> "Autre";
        };
    }

    public static String of(Cycle.State state) {
        return switch (state) {
            case DRAFT -> "Brouillon";
            case PUBLISHED -> "Publié";
            case CANCELLED -> "Annulé";
            case ARCHIVED -> "Archivé";
        };
    }
}
