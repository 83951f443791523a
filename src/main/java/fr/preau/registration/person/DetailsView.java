package fr.preau.registration.person;

import fr.preau.cycle.Cycle;
import fr.preau.registration.form.PersonFields;
import java.util.List;

/**
 * What a person told, to be corrected, or what they tell of somebody who comes instead.
 *
 * @param heading what the page is for
 * @param words what will happen
 * @param action the address to post to
 * @param button what its button says
 * @param who the heading over the person's fields
 * @param seen a mark of what the form was made from
 * @param meanwhile what is kept now, when somebody else changed it since
 * @param email whether the address is asked for
 */
public record DetailsView(
        String token,
        String cycleTitle,
        String heading,
        List<String> words,
        String action,
        String button,
        PersonFields fields,
        String who,
        String seen,
        List<String> meanwhile,
        boolean email) {

    public DetailsView {
        words = List.copyOf(words);
        meanwhile = List.copyOf(meanwhile);
    }

    /** What a replacement on that day changes. */
    static List<String> happens(Cycle.Day day) {
        var workshops = day.content().choices().isEmpty()
                ? ""
                : " Elle prend aussi vos ateliers de ce jour-là, ou votre rang sur leur liste d’attente.";
        return List.of(
                "La personne que vous nommez prend votre place, même si la journée est complète. Elle reçoit un message avec son propre lien."
                        + workshops,
                "Vous quittez cette journée. Vos autres journées ne changent pas.");
    }
}
