package fr.preau.contract;

import fr.preau.management.DoneRedirect;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What a gesture in a contract did, told on the page that follows it; the address carries its code. */
public enum ContractDone {
    OPENED("ouvert", "Le contrat est ouvert. Ajoutez ses thèmes, ses quartiers, puis ses membres."),
    MEMBER("membre", "C’est fait : les membres du contrat sont à jour."),
    LAST_PILOT("dernier", "Rien n’a changé : un contrat garde au moins un pilote."),
    SETTLED("reglages", "Les réglages du contrat sont enregistrés."),
    FUNDER("financeur", "Le financeur est enregistré."),
    LINK(
            "lien",
            "Le lien du financeur est renouvelé ; les liens d’avant n’ouvrent plus rien.",
            "Le nouveau part à son adresse."),
    SAME_LINK(
            "lien-garde",
            "Rien n’a changé : aucun message ne part d’ici en ce moment, et un nouveau lien n’arriverait pas. Celui d’avant s’ouvre toujours."),
    CARRIER_LINK(
            "lien-porteur",
            "Le lien du porteur est renouvelé ; les liens d’avant n’ouvrent plus rien.",
            "Le nouveau part à son adresse."),
    YEAR("annee", "L’année est ouverte, en brouillon."),
    SHEET("fiche", "La fiche est enregistrée."),
    STATE("etat", "La fiche a changé d’état."),
    STEP("etape", "L’étape de la programmation est changée."),
    REQUEST("demande", "La demande de financement est enregistrée."),
    ENVELOPE("enveloppe", "L’enveloppe est enregistrée."),
    CALL("appel", "L’appel à projets est enregistré."),
    BODY("instance", "L’instance est enregistrée."),
    SITTING("seance", "La séance est enregistrée."),
    CONVENED("convocation", "La séance est convoquée.", "Chaque adresse reçoit un message, une fois."),
    MOVED("deplacement", "La séance est déplacée.", "Les personnes convoquées reçoivent le changement."),
    CANCELLED("seance-annulee", "La séance est annulée.", "Les personnes convoquées en reçoivent un message."),
    VALIDATED("validee", "La programmation est validée par cette séance : la décision est écrite."),
    RECORD_SENT(
            "releve-envoye",
            "Le relevé attend ses corrections.",
            "Chaque adresse reçoit un lien pour le lire et le corriger."),
    LINKED("articulation", "L’articulation est à jour."),
    RELIEF("abattement", "Les abattements sont à jour."),
    COMMITMENT("engagement", "L’engagement est enregistré."),
    REVIEW("revue", "La revue est demandée.", "Un lien part à qui répond de l’engagement, une fois par an."),
    APPROVED("approuve", "Le relevé est approuvé : il ne change plus."),
    FRAME("referentiel", "Le référentiel est enregistré."),
    VERSION("version", "La version du référentiel est gardée."),
    MEASURED("mesure", "La mesure est enregistrée."),
    CORRECTED("correction", "La mesure est corrigée ; celle d’avant reste lisible."),
    KEEPER("source", "Qui répond de cette source est enregistré."),
    ASKED(
            "demande-mesures",
            "Les mesures sont demandées.",
            "Chaque responsable reçoit un message, une fois par année."),
    INFLOW("reprises", "Les mesures reprises sont à jour ; un pilote les valide."),
    REPORT("rapport", "Le rapport annuel est enregistré."),
    JUDGED("jugement", "Le jugement est enregistré."),
    LESSON("fiche-capitalisation", "La fiche de capitalisation est enregistrée."),
    MEASURES("mesures", "Les mesures de ce tableur sont enregistrées."),
    MEASURES_UNDONE(
            "mesures-annulees",
            "La reprise est annulée : ses mesures n’y sont plus, celles d’avant comptent de nouveau."),
    MEASURES_NOT_UNDONE(
            "mesures-gardees", "Rien n’a changé : des mesures reprises ont été validées ou corrigées depuis."),
    MEASURES_VALIDATED(
            "mesures-validees",
            "Rien n’a changé : ces mesures sont validées. Un pilote du contrat annule leur reprise."),
    COMPARED("comparaison", "Votre choix est enregistré : il vaut dès maintenant."),
    IMPORTED("reprise", "Le fichier est repris."),
    IMPORTED_ALREADY("reprise-deja", "Rien n’a changé : ce fichier est déjà repris."),
    UNDONE("annulation", "La reprise est annulée : ce qu’elle avait ajouté n’y est plus."),
    NOT_UNDONE("annulation-refusee", "Rien n’a changé : des fiches reprises ont été modifiées depuis.");

    /** By which an address carries the code, for the sentence that is read there. */
    public static final String PARAMETER = "fait";

    private static final Set<ContractDone> NOTHING_CHANGED =
            EnumSet.of(LAST_PILOT, SAME_LINK, IMPORTED_ALREADY, NOT_UNDONE, MEASURES_NOT_UNDONE, MEASURES_VALIDATED);

    private static final String KEPT =
            "Ce qui en est écrit est gardé, non envoyé : aucun serveur de courriel n’est réglé.";

    private final String code;
    private final String fact;
    private final String leaving;

    ContractDone(String code, String fact) {
        this(code, fact, "");
    }

    /** @param leaving what leaves by mail of it */
    ContractDone(String code, String fact, String leaving) {
        this.code = code;
        this.fact = fact;
        this.leaving = leaving;
    }

    /** To that address, where this is told. */
    public DoneRedirect redirect(String address) {
        return new DoneRedirect(DoneRedirect.with(address, PARAMETER, code), !NOTHING_CHANGED.contains(this));
    }

    /** What that code says; nothing for a code that is none. */
    public static Optional<ContractDone> of(String code) {
        return Arrays.stream(values()).filter(done -> done.code.equals(code)).findFirst();
    }

    /**
     * What is read: what is done, then what leaves of it, or that nothing does.
     *
     * @param mailed whether a mail server is set
     */
    public String told(boolean mailed) {
        return leaving.isEmpty() ? fact : fact + " " + (mailed ? leaving : KEPT);
    }
}
