package fr.preau.exchange.post;

import fr.preau.mail.Outbox;
import fr.preau.platform.Settings;
import fr.preau.platform.job.Nightly;
import fr.preau.platform.privacy.Erasure;
import fr.preau.platform.privacy.Kept;
import fr.preau.platform.privacy.PersonalData;
import fr.preau.platform.privacy.Processing;
import fr.preau.platform.privacy.Retention;
import fr.preau.registration.PeopleErased;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What posts keep of persons, and forgets a year after they expired or with them. */
@Component
class PostNight implements Nightly, PersonalData {

    private static final String JOB = "exchange-posts-night";

    private final PostRows posts;
    private final Follows follows;
    private final Outbox outbox;
    private final Settings settings;
    private final Clock clock;

    PostNight(PostRows posts, Follows follows, Outbox outbox, Settings settings, Clock clock) {
        this.posts = posts;
        this.follows = follows;
        this.outbox = outbox;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String job() {
        return JOB;
    }

    @Override
    public void run() {
        var today = LocalDate.ofInstant(clock.instant(), settings.zone());
        outbox.forget(PostLetters.OF_REPLIES, posts.eraseBefore(today.minusYears(1)));
        outbox.forget(List.of(PostLetters.WEEK), follows.eraseBefore(today.minusYears(1)));
    }

    /** The messages of Mondays name who wrote: those to the others of their cycles go too. */
    @EventListener
    void forget(PeopleErased people) {
        outbox.forgetWritten(List.of(PostLetters.WEEK), posts.readersOf(people.registrations()));
        outbox.forget(PostLetters.OF_REPLIES, posts.forget(people.registrations()));
        outbox.forget(List.of(PostLetters.WEEK), people.registrations());
        follows.forget(people.registrations());
    }

    @Override
    public Processing processing() {
        return Processing.consented(
                "Annonces entre participants",
                "Laisser les participants chercher, proposer et se répondre.",
                "Personnes inscrites");
    }

    @Override
    public List<Kept> kept() {
        return List.of(
                Kept.of("exchange_post", """
                                SELECT b.*
                                FROM exchange_post b
                                JOIN registration r ON r.id = b.registration_id
                                WHERE lower(r.email) = :person
                                ORDER BY b.id
                                """, Erasure.onRequest(), Retention.byNight(JOB))
                        .given("title", "Annonce")
                        .given("text", "Texte de l’annonce")
                        .given("reason", "Pourquoi l’annonce a été écartée"),
                Kept.of("exchange_reply", """
                                SELECT b.*
                                FROM exchange_reply b
                                JOIN registration r ON r.id = b.registration_id
                                WHERE lower(r.email) = :person
                                ORDER BY b.id
                                """, Erasure.onRequest(), Retention.byNight(JOB))
                        .given("text", "Réponse à une annonce"));
    }
}
