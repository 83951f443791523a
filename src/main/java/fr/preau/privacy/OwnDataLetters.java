package fr.preau.privacy;

import fr.preau.mail.Letter;
import fr.preau.mail.LetterView.Button;
import fr.preau.mail.LetterView.SecretButton;
import fr.preau.mail.LetterView.Text;
import fr.preau.mail.LetterWriter;
import fr.preau.platform.French;
import fr.preau.platform.Settings;
import fr.preau.privacy.OwnDataLinks.Link;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The link to one's data, and to the centre that somebody asks something; the second names nobody. */
@Component
class OwnDataLetters implements LetterWriter {

    static final String LINK = "OWN_DATA_LINK";

    private final OwnDataLinks links;
    private final Wishes wishes;
    private final Settings settings;

    OwnDataLetters(OwnDataLinks links, Wishes wishes, Settings settings) {
        this.links = links;
        this.wishes = wishes;
        this.settings = settings;
    }

    @Override
    public Map<String, String> kinds() {
        return Map.of(LINK, "Lien vers « Mes données »", Wishes.KIND, "Demande sur des données");
    }

    @Override
    public Composition compose(String kind, long subjectId, List<Long> days) {
        return kind.equals(LINK)
                ? links.live(subjectId)
                        .map(this::letter)
                        .orElseGet(() -> new Composition.Moot("Le lien est trop ancien, ou tout est effacé."))
                : wishes.withId(subjectId)
                        .map(_ -> told())
                        .orElseGet(() -> new Composition.Moot("La demande a reçu sa réponse."));
    }

    private Composition letter(Link link) {
        return new Composition.Composed(new Letter(
                link.email(),
                "",
                "Vos données",
                List.of(
                        new Text(
                                "Voici le lien demandé : tout ce qui est gardé de cette adresse, à lire, à emporter ou à faire effacer."),
                        new SecretButton("Voir mes données", links.url(link)),
                        new Text("Il est bon jusqu’au %s."
                                .formatted(French.moment(LocalDateTime.ofInstant(link.ends(), settings.zone()))))),
                "Vous recevez ce message parce que quelqu’un a demandé ce qui est gardé de cette adresse. Si ce n’est pas vous, ne faites rien : sans ce message, personne ne voit rien.",
                List.of()));
    }

    private Composition told() {
        return new Composition.Composed(new Letter(
                wishes.whomToTell(),
                "",
                "Une personne demande quelque chose de ses données",
                List.of(
                        new Text("Elle attend une réponse du centre, dans le mois."),
                        new Button("Lire les demandes", settings.url() + "/gestion/registre#demandes")),
                "Vous recevez ce message parce que cette adresse est celle que le centre donne pour les données des personnes.",
                List.of()));
    }
}
