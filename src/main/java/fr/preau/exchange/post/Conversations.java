package fr.preau.exchange.post;

import fr.preau.exchange.post.PostRows.Draft;
import fr.preau.mail.Outbox;
import fr.preau.mail.Outbox.Intention;
import fr.preau.platform.Settings;
import fr.preau.registration.person.People;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people may write to each other, and who is told. */
@Service
class Conversations {

    /** PostRows and replies of one person in a day. */
    static final int MOST_A_DAY = 10;

    /** Whoever answered a post is told of its author's answers once a day: they asked for no more by answering once. */
    private static final Duration BETWEEN_ANSWERS = Duration.ofDays(1);

    private final PostRows posts;
    private final Follows follows;
    private final People people;
    private final Outbox outbox;
    private final Settings settings;
    private final Clock clock;

    Conversations(PostRows posts, Follows follows, People people, Outbox outbox, Settings settings, Clock clock) {
        this.posts = posts;
        this.follows = follows;
        this.people = people;
        this.outbox = outbox;
        this.settings = settings;
        this.clock = clock;
    }

    /** What became of something that was written. */
    enum Written {
        DONE,
        TOO_MANY,
        GONE
    }

    /** Keeps a post, whose fields were checked, until an organiser has read it; sent twice it is one. */
    @Transactional
    Written post(long cycle, long registration, Draft draft) {
        var full = full(registration);
        if (posts.has(registration, draft, today())) {
            return Written.DONE;
        }
        if (full) {
            return Written.TOO_MANY;
        }
        posts.insert(cycle, registration, draft, now(), today().plusDays(Post.DAYS));
        return Written.DONE;
    }

    /**
     * Keeps a reply and tells who wrote the post, or those who answered it when its author does, by messages that hold
     * nobody's address.
     */
    @Transactional
    Written reply(Post post, long registration, String text) {
        var full = full(registration);
        var before = posts.repliesTo(post.id()).stream()
                .anyMatch(one ->
                        one.registrationId() == registration && one.text().equals(text));
        if (before) {
            return Written.DONE;
        }
        if (full) {
            return Written.TOO_MANY;
        }
        if (posts.withId(post.id()).filter(one -> one.readOn(today())).isEmpty()) {
            return Written.GONE;
        }
        var reply = posts.insertReply(post.id(), registration, text, now());
        if (post.registrationId() == registration) {
            outbox.planSpaced(BETWEEN_ANSWERS, answered(post));
        } else {
            outbox.plan(told(PostLetters.REPLY, reply, post.registrationId()));
        }
        return Written.DONE;
    }

    /** Each of those who answered it once, by the number of what they wrote last. */
    private List<Intention> answered(Post post) {
        return posts.repliesTo(post.id()).stream()
                .filter(one -> one.registrationId() != post.registrationId() && one.read())
                .collect(Collectors.toMap(Reply::registrationId, Reply::id, Math::max))
                .entrySet()
                .stream()
                .flatMap(one -> told(PostLetters.ANSWERED, one.getValue(), one.getKey()).stream())
                .toList();
    }

    private List<Intention> told(String kind, long reply, long registration) {
        return people.withId(registration).stream()
                .map(reader ->
                        new Intention(kind, reply, List.of(), reader.person().email()))
                .toList();
    }

    void report(Post post, Optional<Long> reply, long registration) {
        if (reply.isEmpty() || posts.repliesTo(post.id()).stream().anyMatch(one -> one.id() == reply.get())) {
            posts.report(post.id(), reply, registration);
        }
    }

    void follow(long registration) {
        follows.begin(registration, clock.instant());
    }

    private boolean full(long registration) {
        return posts.writtenSince(registration, now().minus(Duration.ofDays(1))) >= MOST_A_DAY;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), settings.zone());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), clock.getZone());
    }
}
