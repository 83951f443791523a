package fr.preau.exchange.post;

import fr.preau.mail.Letter;
import fr.preau.mail.LetterView.Block;
import fr.preau.mail.LetterView.Button;
import fr.preau.mail.LetterView.Text;
import fr.preau.mail.LetterWriter;
import fr.preau.platform.French;
import fr.preau.platform.Settings;
import fr.preau.registration.person.People;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells who wrote a post that somebody answered: by whom, and where to read it. What was written stays on the site. */
@Component
class PostLetters implements LetterWriter {

    /** The kind; its subject is the number of the reply. */
    static final String REPLY = "EXCHANGE_REPLY";

    /** The kind; its subject is the number of their own latest reply, to whoever answered a post whose author answers. */
    static final String ANSWERED = "EXCHANGE_ANSWERED";

    /** Those whose subject is a reply. */
    static final List<String> OF_REPLIES = List.of(REPLY, ANSWERED);

    /** The kind; its subject is the registration of who wants to know what is new. */
    static final String WEEK = "EXCHANGE_WEEK";

    private static final Text ON_THE_SITE = new Text(
            "Lisez et répondez sur le site : personne n’y voit votre adresse. Ne répondez pas à ce message, il n’irait qu’à l’équipe.");

    private final PostRows posts;
    private final Follows follows;
    private final People people;
    private final Settings settings;
    private final Clock clock;

    PostLetters(PostRows posts, Follows follows, People people, Settings settings, Clock clock) {
        this.posts = posts;
        this.follows = follows;
        this.people = people;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Map<String, String> kinds() {
        return Map.of(
                REPLY,
                "Réponse à une annonce",
                ANSWERED,
                "Réponse de qui a écrit l’annonce",
                WEEK,
                "Nouvelles annonces de la semaine");
    }

    @Override
    public Composition compose(String kind, long id, List<Long> days) {
        return switch (kind) {
            case WEEK -> week(id);
            case ANSWERED -> answered(id);
            default -> reply(id);
        };
    }

    /** What can be read when it leaves; who has stopped meanwhile is not written to. */
    private Composition week(long registration) {
        return follows.told(registration)
                .flatMap(told -> people.withId(registration)
                        .flatMap(reader ->
                                people.page(registration).flatMap(page -> week(reader, fresh(reader, told), page))))
                .orElseGet(() -> new Composition.Moot("Rien de nouveau, ou la personne ne le veut plus."));
    }

    private List<Post> fresh(People.Someone reader, Follows.Told told) {
        var today = LocalDate.ofInstant(clock.instant(), settings.zone());
        return posts
                .shownIn(
                        reader.cycleId(),
                        told.from().atOffset(ZoneOffset.UTC),
                        told.until().atOffset(ZoneOffset.UTC))
                .stream()
                .filter(post -> post.readOn(today) && post.registrationId() != reader.registrationId())
                .toList();
    }

    private Optional<Composition> week(People.Someone reader, List<Post> fresh, String page) {
        if (fresh.isEmpty() || !posts.member(reader.registrationId())) {
            return Optional.empty();
        }
        var blocks = new ArrayList<Block>();
        blocks.add(new Text("%s depuis une semaine parmi les participants de votre rencontre."
                .formatted(French.count(fresh.size(), "nouvelle annonce", "nouvelles annonces"))));
        fresh.forEach(post ->
                blocks.add(new Text("%s : %s (%s)".formatted(post.kind().label(), post.title(), post.signature()))));
        blocks.add(new Button("Lire et répondre", page + "/echanges"));
        return Optional.of(new Composition.Composed(new Letter(
                reader.person().email(),
                reader.person().fullName(),
                French.count(fresh.size(), "nouvelle annonce", "nouvelles annonces"),
                List.copyOf(blocks),
                "Vous recevez ce message parce que vous l’avez demandé. Pour arrêter, ouvrez la page des annonces : un bouton est en bas.",
                List.of())));
    }

    private Composition reply(long id) {
        return posts.reply(id)
                .filter(Reply::read)
                .flatMap(reply -> posts.withId(reply.postId())
                        .flatMap(post -> people.withId(post.registrationId())
                                .flatMap(author -> people.page(author.registrationId())
                                        .<Composition>map(
                                                page -> new Composition.Composed(letter(reply, post, author, page))))))
                .orElseGet(() -> new Composition.Moot("La réponse ou l’annonce n’est plus affichée."));
    }

    private Composition answered(long id) {
        return posts.reply(id)
                .flatMap(own -> posts.withId(own.postId())
                        .flatMap(post -> answers(post, own)
                                .flatMap(answer -> people.withId(own.registrationId())
                                        .flatMap(reader -> people.page(reader.registrationId())
                                                .<Composition>map(page -> new Composition.Composed(
                                                        answered(answer, post, reader, page)))))))
                .orElseGet(() -> new Composition.Moot("La réponse ou l’annonce n’est plus affichée."));
    }

    /** What the post's author wrote since, if the others read it. */
    private Optional<Reply> answers(Post post, Reply own) {
        return posts.repliesTo(post.id()).stream()
                .filter(one -> one.registrationId() == post.registrationId() && one.id() > own.id() && one.read())
                .reduce((_, last) -> last);
    }

    private static Letter answered(Reply answer, Post post, People.Someone reader, String page) {
        return new Letter(
                reader.person().email(),
                reader.person().fullName(),
                "Une réponse à « %s »".formatted(post.title()),
                List.<Block>of(
                        new Text("%s vous a répondu sous l’annonce « %s ».".formatted(apposed(answer), post.title())),
                        ON_THE_SITE,
                        new Button("Lire la réponse", page + "/echanges/" + post.id())),
                "Vous recevez ce message parce que vous avez répondu à cette annonce.",
                List.of());
    }

    /** « Claire Martin, Ville d’essai, »: what stands beside a name ends with a comma before the verb. */
    private static String apposed(Reply reply) {
        return reply.signature() + (reply.organisation().isEmpty() ? "" : ",");
    }

    private static Letter letter(Reply reply, Post post, People.Someone author, String page) {
        return new Letter(
                author.person().email(),
                author.person().fullName(),
                "Une réponse à « %s »".formatted(post.title()),
                List.<Block>of(
                        new Text("%s a répondu à votre annonce « %s ».".formatted(apposed(reply), post.title())),
                        ON_THE_SITE,
                        new Button("Lire la réponse", page + "/echanges/" + post.id())),
                "Vous recevez ce message parce que vous avez écrit cette annonce.",
                List.of());
    }
}
