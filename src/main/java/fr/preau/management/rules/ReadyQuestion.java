package fr.preau.management.rules;

import fr.preau.registration.rules.Condition.Everybody;
import fr.preau.registration.rules.Questions.Kind;
import fr.preau.registration.rules.Questions.Question;
import fr.preau.registration.rules.Questions.Wording;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Questions that most days ask, one click away. They ask what is to be prepared, never why: a diet tells of a religion,
 * a need of somebody's health (article 9 of the GDPR). Their answers go with the cycle's last day.
 */
public enum ReadyQuestion {
    MEAL(
            "Le repas",
            new Wording(
                    Kind.CHOICE,
                    "Déjeunez-vous sur place ?",
                    "Le repas végétarien convient au plus grand nombre. N’indiquez ni religion ni donnée de santé.",
                    List.of("Oui", "Oui, repas végétarien", "Non"),
                    false,
                    new Everybody(),
                    true)),
    ACCESS(
            "L’accueil de chacun",
            new Wording(
                    Kind.MANY,
                    "Que devons-nous prévoir pour que vous suiviez la journée ?",
                    "Cochez ce qu’il faut prévoir, sans dire pourquoi. Ces réponses sont effacées après la dernière journée.",
                    List.of(
                            "Un accès de plain-pied",
                            "Une place près de l’écran",
                            "Une boucle magnétique",
                            "Une interprétation en langue des signes",
                            "Les documents avant la journée, lisibles par un lecteur d’écran"),
                    false,
                    new Everybody(),
                    true));

    private final String label;
    private final Wording wording;

    ReadyQuestion(String label, Wording wording) {
        this.label = label;
        this.wording = wording;
    }

    public String label() {
        return label;
    }

    public Wording wording() {
        return wording;
    }

    static Optional<ReadyQuestion> of(String name) {
        return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
    }

    /** Those that a form does not ask yet. */
    static List<ReadyQuestion> notAmong(List<Question> asked) {
        return Arrays.stream(values())
                .filter(ready -> asked.stream()
                        .noneMatch(question -> question.wording().label().equals(ready.wording.label())))
                .toList();
    }
}
