package fr.preau.mail;

import java.util.Arrays;
import java.util.Optional;

/** Why messages did not leave: one gesture sends all that stayed for the same. */
public enum Cause {
    SERVER("Serveur de courriel absent ou muet", "Le serveur de courriel ne répond pas, ou pas comme il devrait."),
    SETTINGS(
            "Refus de notre serveur de courriel",
            "Le serveur de courriel n’accepte pas ce que Préau lui remet : vérifiez l’adresse de l’expéditeur dans « Réglages », puis le compte et le mot de passe réglés avec le serveur."),
    COMPOSITION(
            "Message impossible à écrire", "Préau n’a pas pu écrire le message : son texte est peut-être à revoir."),
    MESSAGE("Message refusé", "Le contenu du message a été refusé."),
    RECIPIENT("Adresse refusée", "Le serveur du destinataire a refusé l’adresse : vérifiez-la dans la fiche."),
    /** Told by the state of a message and never stored: none was tried. */
    KEPT(
            "Gardés, faute de serveur de courriel",
            "Aucun serveur de courriel n’était réglé quand ils ont été écrits : personne ne les a reçus.");

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

    /** What is done about it, the verb of a button in French. */
    public String gesture() {
        return this == KEPT ? "Envoyer" : "Envoyer de nouveau";
    }

    /** The cause of that name, as an address has it. */
    public static Optional<Cause> named(String name) {
        return Arrays.stream(values())
                .filter(cause -> cause.name().equals(name))
                .findFirst();
    }
}
