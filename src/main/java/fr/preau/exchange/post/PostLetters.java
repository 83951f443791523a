package fr.preau.exchange.post;

import fr.preau.mail.Letter;
import fr.preau.mail.LetterView.Block;
import fr.preau.mail.LetterView.Button;
import fr.preau.mail.LetterView.Text;
import fr.preau.mail.LetterWriter;
import fr.preau.registration.person.People;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells who wrote a post that somebody answered: by whom, and where to read it. What was written stays on the site. */
@Component
class PostLetters implements LetterWriter {

    /** The kind; its subject is the number of the reply. */
    static final String REPLY = "EXCHANGE_REPLY";

    private final PostRows posts;
    private final People people;

    PostLetters(PostRows posts, People people) {
        this.posts = posts;
        this.people = people;
    }

    @Override
    public Optional<String> label(String kind) {
        return kind.equals(REPLY) ? Optional.of("Réponse à une annonce") : Optional.empty();
    }

    @Override
    public Composition compose(String kind, long id, List<Long> days) {
        return posts.reply(id)
                .filter(Reply::read)
                .flatMap(reply -> posts.withId(reply.postId())
                        .flatMap(post -> people.withId(post.registrationId())
                                .flatMap(author -> people.page(author.registrationId())
                                        .<Composition>map(
                                                page -> new Composition.Composed(letter(reply, post, author, page))))))
                .orElseGet(() -> new Composition.Moot("La réponse ou l’annonce n’est plus affichée."));
    }

    private static Letter letter(Reply reply, Post post, People.Someone author, String page) {
        return new Letter(
                author.person().email(),
                author.person().fullName(),
                "Une réponse à « %s »".formatted(post.title()),
                List.<Block>of(
                        new Text("%s a répondu à votre annonce « %s ».".formatted(reply.signature(), post.title())),
                        new Text(
                                "Lisez et répondez sur le site : personne n’y voit votre adresse. Ne répondez pas à ce message, il n’irait qu’à l’équipe."),
                        new Button("Lire la réponse", page + "/echanges/" + post.id())),
                "Vous recevez ce message parce que vous avez écrit cette annonce.",
                List.of());
    }
}
