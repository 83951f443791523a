package fr.preau.resource;

import fr.preau.mail.Letter;
import fr.preau.mail.LetterView.SecretButton;
import fr.preau.mail.LetterView.Text;
import fr.preau.mail.LetterWriter;
import fr.preau.platform.French;
import fr.preau.platform.Settings;
import fr.preau.resource.Sharing.Place;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Asks a speaker for their documents, reminds them once before their day and once after it, of a link that is its
 * subject. What organisers read of it later has no link.
 */
@Component
class SpeakerLetters implements LetterWriter {

    static final String ASKED = "SPEAKER_ASKED";
    static final String BEFORE = "SPEAKER_BEFORE";
    static final String AFTER = "SPEAKER_AFTER";
    static final List<String> KINDS = List.of(ASKED, BEFORE, AFTER);

    private final SpeakerLinks links;
    private final Sharing sharing;
    private final Settings settings;
    private final Clock clock;

    SpeakerLetters(SpeakerLinks links, Sharing sharing, Settings settings, Clock clock) {
        this.links = links;
        this.sharing = sharing;
        this.settings = settings;
        this.clock = clock;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), settings.zone());
    }

    @Override
    public Map<String, String> kinds() {
        return Map.of(
                ASKED, "Demande de documents",
                BEFORE, "Rappel d’une demande de documents",
                AFTER, "Rappel après une intervention");
    }

    @Override
    public Composition compose(String kind, long link, List<Long> days) {
        return links.withId(link)
                .filter(one -> one.open() && !one.email().isEmpty())
                .filter(one -> kind.equals(ASKED) || !one.answered())
                .flatMap(one -> sharing.place(one)
                        .filter(place -> place.day().content().held())
                        .map(place -> letter(kind, one, place)))
                .orElseGet(() -> new Composition.Moot("Plus rien n’est attendu de cette personne."));
    }

    private Composition letter(String kind, SpeakerLink link, Place place) {
        var cycle = place.cycle().title();
        var date = French.date(place.day().content().date());
        var what = link.sequence().isEmpty() ? "" : ", pour la séquence « %s »".formatted(link.sequence());
        var begins = switch (kind) {
            case BEFORE -> "Votre intervention à « %s » est le %s%s. Nous n’avons pas encore vos documents.";
            case AFTER ->
                "Vous êtes intervenu ou intervenue à « %s », le %s%s. Ceux qui y étaient attendent vos documents ; nous ne vous les demanderons plus.";
            default ->
                place.day().content().date().isBefore(today())
                        ? "Vous êtes intervenu ou intervenue à « %s », le %s%s."
                        : "Vous intervenez à « %s », le %s%s.";
        };
        return new Composition.Composed(new Letter(
                link.email(),
                link.speaker(),
                (kind.equals(ASKED) ? "Vos documents pour « %s »" : "Rappel : vos documents pour « %s »")
                        .formatted(cycle),
                List.of(
                        new Text(begins.formatted(cycle, date, what)),
                        new Text(
                                "Donnez ici vos diapositives, un document ou une adresse, et dites si nous pouvons les publier, avec votre nom ou sans. Rien n’est public avant la fin de votre intervention, ni avant que l’équipe l’ait relu."),
                        new SecretButton("Donner mes documents", links.url(link)),
                        new Text("Rien à partager ? Dites-le par le même lien : nous ne vous relancerons pas.")),
                "Vous recevez ce message parce que l’équipe compte sur votre intervention à « %s ».".formatted(cycle),
                List.of()));
    }
}
