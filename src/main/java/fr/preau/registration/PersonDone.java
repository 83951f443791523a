package fr.preau.registration;

import java.util.Optional;

/** What the gesture before a person's page did; the address carries its code. */
final class PersonDone {

    private PersonDone() {}

    static Optional<String> sentence(String code) {
        return switch (code) {
            case "desistement" -> Optional.of("C’est enregistré. Merci de nous avoir prévenus.");
            case "acceptation" -> Optional.of("Votre place est confirmée.");
            case "trop-tard" -> Optional.of("Rien n’a changé : il est trop tard pour cela.");
            case "inscription" -> Optional.of("Votre place est confirmée.");
            case "corrige" -> Optional.of("Vos informations sont à jour.");
            case "remplacement" ->
                Optional.of(
                        "C’est fait : votre place est transmise, et un message part à la personne qui vous remplace.");
            case "rien" -> Optional.of("Rien n’a changé : la place n’est plus ce qu’elle était.");
            case "demande" -> Optional.of("Votre demande est transmise aux organisateurs.");
            case "attente" -> Optional.of("Vous êtes sur la liste d’attente.");
            default -> Optional.empty();
        };
    }
}
