package fr.preau.demo;

import fr.preau.cycle.Cycle;
import fr.preau.exchange.AttendeeConsents;
import fr.preau.exchange.SpeakerQuestion.State;
import fr.preau.exchange.SpeakerQuestions;
import fr.preau.exchange.page.Groups;
import fr.preau.exchange.post.Post.Kind;
import fr.preau.exchange.post.PostRows;
import fr.preau.exchange.post.PostRows.Draft;
import fr.preau.platform.Settings;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What people who come to the first day ask beforehand, and who of them lets the others know. */
@Component
class DemoExchange {

    private static final List<String> ASKED = List.of(
            "Qui décide, entre la commune et l’agglomération, quand les priorités du contrat divergent ?",
            "Comment associer les habitants sans les réunir une fois de plus le soir ?",
            "Combien de temps faut-il compter pour instruire une action reconduite ?",
            "Que devient une action déjà financée si le quartier sort de la liste ?",
            "Avez-vous un modèle de fiche d’évaluation qui tienne sur une page ?",
            "Peut-on financer un poste de coordination par plusieurs contrats ?");

    private record Said(int who, Kind kind, String title, String text, List<String> answers) {}

    private static final List<Said> SAID = List.of(
            new Said(
                    1,
                    Kind.SEEKS,
                    "Une charte de gestion urbaine de proximité",
                    "Nous récrivons la nôtre cet automne, avec deux bailleurs. Qui en a une qui sert encore après deux ans ?",
                    List.of(
                            "La nôtre tient en quatre pages, avec un tableau des délais de réponse. Je vous la montre à la première journée.",
                            "Prévoyez dès le début qui relance, et quand : c’est ce qui nous a manqué.")),
            new Said(
                    4,
                    Kind.OFFERS,
                    "Visiter une maison du projet ouverte le samedi",
                    "Nous recevons volontiers une équipe, une demi-journée, pour montrer comment les habitants tiennent l’accueil.",
                    List.of("Nous viendrions à trois en octobre, si cela vous convient.")),
            new Said(
                    7,
                    Kind.SHARES,
                    "Un tableau pour suivre les actions sur une page",
                    "Une ligne par action : qui, combien, fait ou non. Il remplace chez nous un rapport de quarante pages.",
                    List.of()),
            new Said(
                    9,
                    Kind.SEEKS,
                    "Covoiturer depuis l’Ain pour la première journée",
                    "Je pars de Bourg-en-Bresse vers 7 h 30 et j’ai deux places.",
                    List.of()));

    private static final int WAITS = 1;
    private static final int SHOWN_DAYS = 60;
    private static final int VOTERS = 36;
    private static final int SEEN = 14;

    private final SpeakerQuestions questions;
    private final AttendeeConsents consents;
    private final PostRows posts;
    private final Settings settings;
    private final Clock clock;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    DemoExchange(
            SpeakerQuestions questions,
            AttendeeConsents consents,
            PostRows posts,
            Settings settings,
            Clock clock,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.posts = posts;
        this.settings = settings;
        this.clock = clock;
        this.questions = questions;
        this.consents = consents;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Writes it, unless questions were taken that day already. */
    void tell(Cycle.Day day) {
        if (!questions.floor(day.id()).known()) {
            transaction.executeWithoutResult(_ -> write(day));
        }
    }

    private void write(Cycle.Day day) {
        questions.set(day.id(), true, true);
        var people = jdbc.sql("""
                SELECT registration_id
                FROM place
                WHERE day_id = :day AND state = 'CONFIRMED'
                ORDER BY registration_id
                LIMIT :most
                """)
                .param("day", day.id())
                .param("most", VOTERS)
                .query(Long.class)
                .list();
        var sequences = Groups.sequences(day);
        for (var at = 0; at < ASKED.size() && at < people.size(); at++) {
            questions.ask(day.id(), people.get(at), sequences.get(at % sequences.size()), ASKED.get(at), at % 3 == 2);
        }
        var all = questions.of(day.id());
        all.stream().limit(all.size() - 1L).forEach(one -> questions.move(one.id(), State.SHOWN));
        for (var at = 0; at < all.size(); at++) {
            for (var voter = at; voter < people.size(); voter += at + 2) {
                questions.vote(day.id(), people.get(voter), all.get(at).id());
            }
        }
        post(day, people);
        people.stream().limit(SEEN).forEach(one -> consents.give(day.id(), one, one % 3 != 0, ""));
    }

    /** What they look for and propose in the same weeks; the last waits for an organiser. */
    private void post(Cycle.Day day, List<Long> people) {
        var now = clock.instant().atZone(settings.zone()).toOffsetDateTime();
        var cycle = jdbc.sql("SELECT cycle_id FROM meeting_day WHERE id = :day")
                .param("day", day.id())
                .query(Long.class)
                .single();
        for (var at = 0; at < SAID.size() && people.size() > VOTERS / 2; at++) {
            var said = SAID.get(at);
            var draft = new Draft(said.kind, said.title, said.text, "", "");
            var written = now.minusDays(SAID.size() - at);
            var id = posts.insert(
                    cycle,
                    people.get(said.who),
                    draft,
                    written,
                    written.toLocalDate().plusDays(SHOWN_DAYS));
            if (at < SAID.size() - WAITS) {
                posts.show(id, written);
            }
            for (var answer = 0; answer < said.answers.size(); answer++) {
                posts.insertReply(
                        id,
                        people.get(said.who + answer + 1),
                        said.answers.get(answer),
                        written.plusHours(answer + 2L));
            }
        }
    }
}
