package fr.preau.news.digest;

import fr.preau.news.Note;
import fr.preau.news.Notes;
import fr.preau.news.Rhythm;
import fr.preau.testing.TestInstance;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Letters of an instance, without the pages by which they are written. */
public final class Letters {

    private Letters() {}

    /** So many people who confirmed that they want to know at once: reader-1@exemple.fr and so on. */
    public static void subscribe(TestInstance preau, int people) {
        preau.jdbc()
                .sql("""
                        INSERT INTO news_subscription (email, email_key, themes, departments, rhythm, consent, asked_at,
                                                       confirmed_at)
                        SELECT 'reader-' || n || '@exemple.fr', 'reader-' || n || '@exemple.fr', '{}', '{}', 'AT_ONCE',
                               'Oui.', :now, :now
                        FROM generate_series(1, :people) n
                        """)
                .param("people", people)
                .param("now", preau.clock().instant().atOffset(java.time.ZoneOffset.UTC))
                .update();
    }

    /** Publishes a note, and plans a letter of it to all of them; how many copies that makes. */
    public static int send(TestInstance preau, String title) {
        preau.clock().advance(Duration.ofSeconds(1));
        var today = LocalDate.ofInstant(preau.clock().instant(), preau.clock().getZone());
        preau.bean(Notes.class)
                .add(
                        new Note.Content(
                                title,
                                "Ce que dit [le texte](https://exemple.fr/texte).",
                                today,
                                Optional.empty(),
                                List.of(),
                                today,
                                List.of(),
                                List.of()),
                        true);
        preau.clock().advance(Duration.ofSeconds(1));
        var digests = preau.bean(Digests.class);
        var id = digests.prepare(Rhythm.AT_ONCE).orElseThrow();
        return sent(digests, id);
    }

    /** A round of the instance's own may write into the draft meanwhile; it is then read again, as an organiser would. */
    private static int sent(Digests digests, long id) {
        var draft = digests.withId(id).orElseThrow();
        return switch (digests.send(id, draft.version(), digests.readers(id))) {
            case Digests.Sending.Planned planned -> planned.copies();
            case Digests.Sending.Overtaken _ -> sent(digests, id);
            case Digests.Sending.OtherNumber other -> throw new AssertionError(other);
        };
    }
}
