package fr.preau.mail;

import java.util.Arrays;
import java.util.Optional;

/** Why messages failed: one gesture sends again all that failed for the same. */
public enum Cause {
    SERVER("Serveur de courriel absent ou muet", "Le serveur de courriel ne répond pas, ou pas comme il devrait."),
    SETTINGS(
            "Refus de notre serveur de courriel",
            "Le serveur de courriel n’accepte pas ce que Préau lui remet : vérifiez l’adresse de l’expéditeur dans « Réglages », puis le compte et le mot de passe réglés avec le serveur."),
    COMPOSITION(
            "Message impossible à écrire", "Préau n’a pas pu écrire le message : son texte est peut-être à revoir."),
    MESSAGE("Message refusé", "Le contenu du message a été refusé."),
    RECIPIENT("Adresse refusée", "Le serveur du destinataire a refusé l’adresse : vérifiez-la dans la fiche.");

    private final String label;
    private final String remedy;

    Cause(String label, String remedy) {
        this.label = label;
        this.remedy = remedy;
    }

    /** In French, as organisers read it. */
    public String label() {
        return label;
    }

    /** What it means and what helps, a sentence in French. */
    public String remedy() {
        return remedy;
    }

    /** The cause of that name, as an address has it. */
    public static Optional<Cause> named(String name) {
        return Arrays.stream(values())
                .filter(cause -> cause.name().equals(name))
                .findFirst();
    }
}
