package fr.preau.news.digest;

import fr.preau.mail.Letter;
import fr.preau.mail.LetterView.Block;
import fr.preau.mail.LetterView.SecretButton;
import fr.preau.mail.LetterView.Text;
import fr.preau.mail.LetterWriter;
import fr.preau.mail.MailMarkdown;
import fr.preau.mail.MimeLetters;
import fr.preau.mail.ShownLetter;
import fr.preau.news.Rhythm;
import fr.preau.news.digest.NewsDigest.Item;
import fr.preau.news.digest.Subscription.Choices;
import fr.preau.news.digest.SubscriptionLinks.Use;
import fr.preau.platform.French;
import fr.preau.platform.Settings;
import fr.preau.platform.centre.Centre;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.springframework.stereotype.Service;

/** What the news by mail say: to who asked for them, whether they agree; to who does, what is new for them. */
@Service
public class DigestLetters implements LetterWriter {

    /** The kinds; the subject of the first is a subscription, of the second a copy. */
    static final String SIGN_UP = "NEWS_SIGN_UP";

    static final String DIGEST = "NEWS_DIGEST";

    /** Of a letter tried by somebody of the team, whose account is the subject and the letter its day. */
    public static final String TRIAL = "NEWS_TRIAL";

    private static final Choices EVERYTHING = new Choices(List.of(), List.of(), Rhythm.WEEKLY);

    private final Subscriptions subscriptions;
    private final DigestRows rows;
    private final DigestCopies copies;
    private final SubscriptionLinks links;
    private final MimeLetters mime;
    private final Settings settings;
    private final Centre centre;

    DigestLetters(
            Subscriptions subscriptions,
            DigestRows rows,
            DigestCopies copies,
            SubscriptionLinks links,
            MimeLetters mime,
            Settings settings,
            Centre centre) {
        this.subscriptions = subscriptions;
        this.rows = rows;
        this.copies = copies;
        this.links = links;
        this.mime = mime;
        this.settings = settings;
        this.centre = centre;
    }

    @Override
    public Map<String, String> kinds() {
        return Map.of(SIGN_UP, "Abonnement aux actualités", DIGEST, "Lettre des actualités");
    }

    @Override
    public Composition compose(String kind, long subject, List<Long> days) {
        return switch (kind) {
            case SIGN_UP -> subscriptions.withId(subject).map(this::asked).orElseGet(DigestLetters::gone);
            default -> copies.copy(subject).flatMap(this::copy).orElseGet(DigestLetters::gone);
        };
    }

    private static Composition gone() {
        return new Composition.Moot("L’adresse n’est plus abonnée aux actualités.");
    }

    private Composition asked(Subscription one) {
        var blocks = one.active()
                ? List.<Block>of(
                        new Text(
                                "Quelqu’un vient de demander les actualités pour cette adresse. Elle y est déjà abonnée : rien n’a changé."),
                        new SecretButton("Voir ou changer mes choix", links.url(Use.CHOOSE, one)))
                : List.<Block>of(
                        new Text(
                                "Quelqu’un, vous sans doute, demande à recevoir nos actualités à cette adresse. Confirmez, et nous vous les enverrons."),
                        new SecretButton("Confirmer mon abonnement", links.url(Use.CONFIRM, one)),
                        new Text(
                                "Si ce n’est pas vous, ne faites rien : l’adresse est effacée au bout de sept jours."));
        return new Composition.Composed(new Letter(
                one.email(),
                "",
                one.active()
                        ? "Cette adresse est déjà abonnée à nos actualités"
                        : "Confirmez votre abonnement aux actualités",
                blocks,
                "Vous recevez ce message parce que cette adresse a été donnée sur la page des actualités %s."
                        .formatted(centre.named().of()),
                List.of()));
    }

    private Optional<Composition> copy(DigestCopies.Addressed copy) {
        return subscriptions
                .withId(copy.subscription())
                .flatMap(reader -> rows.withId(copy.digest()).map(digest -> copy(digest, reader)));
    }

    private Composition copy(NewsDigest digest, Subscription reader) {
        if (!reader.active()) {
            return gone();
        }
        var items = digest.kept().stream()
                .filter(item -> reader.choices().want(item.themes(), item.departments()))
                .toList();
        return items.isEmpty()
                ? new Composition.Moot("Rien dans cette lettre ne répond plus aux choix de la personne.")
                : new Composition.Composed(letter(digest, items, reader));
    }

    /** The letter whole, to somebody of the team who tries it; its links lead to nobody's choices. */
    public Optional<Letter> trial(long digest, String email) {
        return rows.withId(digest).map(one -> letter(one, one.kept(), nobody(email)));
    }

    /** The letter as a page of ours shows it. */
    public ShownLetter shown(NewsDigest digest) {
        return mime.shown(letter(digest, digest.kept(), nobody("abonnee@exemple.fr")));
    }

    private static Subscription nobody(String email) {
        return new Subscription(
                0, email, EVERYTHING, Instant.EPOCH, Optional.of(Instant.EPOCH), Optional.<Instant>empty());
    }

    private Letter letter(NewsDigest digest, List<Item> items, Subscription reader) {
        var blocks = new ArrayList<Block>(prose(digest.opening()));
        for (var item : items) {
            blocks.add(MailMarkdown.prose(heading(item.title())));
            blocks.addAll(prose(item.words()));
            item.deadline().ifPresent(day -> blocks.add(new Text("Échéance : " + French.date(day))));
            blocks.add(MailMarkdown.prose(link(
                    "La note du %s et ses sources".formatted(French.day(item.date())),
                    settings.url() + "/actualites/" + item.note())));
        }
        blocks.add(new SecretButton("Changer mes choix ou me désabonner", links.url(Use.CHOOSE, reader)));
        return new Letter(
                        reader.email(),
                        "",
                        digest.title(),
                        blocks,
                        "Vous recevez ce message parce que cette adresse est abonnée aux actualités %s. Ce message ne contient rien qui nous dise si vous l’avez lu."
                                .formatted(centre.named().of()),
                        List.of())
                .unsubscribedAt(links.url(Use.UNSUBSCRIBE, reader));
    }

    private static List<Block> prose(String markdown) {
        var blocks = new ArrayList<Block>();
        var next = MailMarkdown.parsed(markdown).getFirstChild();
        while (next != null) {
            var node = next;
            next = node.getNext();
            blocks.add(MailMarkdown.prose(node));
        }
        return blocks;
    }

    private static Node heading(String title) {
        var heading = new Heading();
        heading.setLevel(1);
        heading.appendChild(new org.commonmark.node.Text(title));
        return heading;
    }

    private static Node link(String label, String url) {
        var link = new Link(url, null);
        link.appendChild(new org.commonmark.node.Text(label));
        var paragraph = new Paragraph();
        paragraph.appendChild(link);
        return paragraph;
    }
}
