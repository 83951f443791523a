package fr.preau.registration.person;

import fr.preau.platform.Happened;
import fr.preau.platform.form.Leaving;
import java.util.Optional;

/** What the gesture before a person's page did; the address carries its code. */
final class PersonDone {

    private PersonDone() {}

    static Optional<Happened> of(String code, boolean mailed) {
        return switch (code) {
            case "desistement" -> changed("C’est enregistré. Merci de nous avoir prévenus.");
            case "acceptation" -> changed("Votre place est confirmée.");
            case "trop-tard" -> unchanged("Rien n’a changé : il est trop tard pour cela.");
            case "inscription" -> changed("Votre place est confirmée.");
            case "corrige" -> changed("Vos informations sont à jour.");
            case "adresse" ->
                changed("Votre adresse est changée. Voici votre nouvelle page. "
                        + Leaving.said(mailed, "Son lien part à cette adresse."));
            case "remplacement" ->
                changed("C’est fait : votre place est transmise. "
                        + Leaving.said(mailed, "Un message part à la personne qui vous remplace."));
            case "rien" -> unchanged("Rien n’a changé : la place n’est plus ce qu’elle était.");
            case "demande" -> changed("Votre demande est transmise aux organisateurs.");
            case "atelier" -> changed("Votre place dans l’atelier est confirmée.");
            case "atelier-attente" -> changed("Vous êtes sur la liste d’attente de l’atelier.");
            case "atelier-rendu" -> changed("Vous n’avez plus d’atelier à cette heure. Votre journée ne change pas.");
            case "atelier-complet" -> unchanged("Rien n’a changé : cet atelier est complet, vous gardez le vôtre.");
            case "attente" -> changed("Vous êtes sur la liste d’attente.");
            default -> Optional.empty();
        };
    }

    private static Optional<Happened> changed(String sentence) {
        return Optional.of(new Happened(sentence, true));
    }

    private static Optional<Happened> unchanged(String sentence) {
        return Optional.of(new Happened(sentence, false));
    }
}
