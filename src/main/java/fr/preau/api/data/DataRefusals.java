package fr.preau.api.data;

import fr.preau.platform.French;
import fr.preau.platform.web.Problem;
import org.springframework.http.HttpStatus;

/** What keeps a program from writing, though it may and asks well. */
final class DataRefusals {

    private DataRefusals() {}

    static Problem conflict(String name, String title, String why) {
        return new Problem(HttpStatus.CONFLICT, name, title, "Rien n’a été enregistré : " + why);
    }

    static Problem belowHeld(int held) {
        return conflict(
                "below-held",
                "Moins de places que de personnes",
                "%s et personne n’est mis dehors. Donnez une jauge de %d au moins."
                        .formatted(French.count(held, "place est déjà prise", "places sont déjà prises"), held));
    }
}
