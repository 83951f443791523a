package fr.preau.evaluation.lesson;

import fr.preau.evaluation.lesson.LessonCard.Content;
import fr.preau.evaluation.lesson.LessonCard.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code lesson_card}. */
@Repository
public class LessonCards {

    private static final String READ = """
            SELECT l.*, c.name AS contract, r.id AS shared
            FROM lesson_card l
            JOIN city_contract c ON c.id = l.contract_id
            LEFT JOIN resource r ON r.id = l.resource_id
            """;

    private final JdbcClient jdbc;

    LessonCards(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first. */
    List<LessonCard> of(long contract) {
        return jdbc.sql(READ + "WHERE l.contract_id = :contract ORDER BY l.id DESC")
                .param("contract", contract)
                .query(LessonCards::card)
                .list();
    }

    /** Of every contract, those that the centre may see, the latest first. */
    List<LessonCard> offered() {
        return jdbc.sql(READ + "WHERE l.state = 'OFFERED' ORDER BY l.id DESC")
                .query(LessonCards::card)
                .list();
    }

    Optional<LessonCard> withId(long id) {
        return jdbc.sql(READ + "WHERE l.id = :id")
                .param("id", id)
                .query(LessonCards::card)
                .optional();
    }

    /** As it stands once nobody else can change it until the transaction ends. */
    Optional<LessonCard> held(long id) {
        return jdbc.sql(READ + "WHERE l.id = :id FOR UPDATE OF l")
                .param("id", id)
                .query(LessonCards::card)
                .optional();
    }

    /** Empty if that report has its card already. */
    public Optional<Long> add(long contract, Content content, LocalDate today) {
        return jdbc.sql("""
                INSERT INTO lesson_card (contract_id, origin, theme, title, place, partners, cost, what, worked, failed,
                                         contact, written_on)
                VALUES (:contract, :origin, :theme, :title, :place, :partners, :cost, :what, :worked, :failed,
                        :contact, :today)
                ON CONFLICT DO NOTHING
                RETURNING id
                """)
                .param("contract", contract)
                .param("origin", content.origin())
                .param("today", today)
                .param("cost", content.cost().orElse(null))
                .params(texts(content))
                .query(Long.class)
                .optional();
    }

    private static Map<String, Object> texts(Content content) {
        return Map.of(
                "theme", content.theme(),
                "title", content.title(),
                "place", content.place(),
                "partners", content.partners(),
                "what", content.what(),
                "worked", content.worked(),
                "failed", content.failed(),
                "contact", content.contact());
    }

    /** It is to be read again then; what is published stays. */
    void write(long id, Content content) {
        jdbc.sql("""
                UPDATE lesson_card
                SET theme = :theme, title = :title, place = :place, partners = :partners, cost = :cost, what = :what,
                    worked = :worked, failed = :failed, contact = :contact, state = 'WRITTEN', resource_id = NULL
                WHERE id = :id AND NOT EXISTS (SELECT 1 FROM resource r WHERE r.id = lesson_card.resource_id)
                """)
                .param("id", id)
                .param("cost", content.cost().orElse(null))
                .params(texts(content))
                .update();
    }

    /** False if it has come further or gone back meanwhile, or is published. */
    public boolean become(long id, State before, State after) {
        return jdbc.sql("""
                UPDATE lesson_card
                SET state = :after, resource_id = NULL
                WHERE id = :id AND state = :before AND NOT EXISTS (SELECT 1 FROM resource r WHERE r.id = lesson_card.resource_id)
                """)
                        .param("id", id)
                        .param("before", before.name())
                        .param("after", after.name())
                        .update()
                == 1;
    }

    void published(long id, long resource) {
        jdbc.sql("UPDATE lesson_card SET resource_id = :resource WHERE id = :id")
                .param("id", id)
                .param("resource", resource)
                .update();
    }

    /** Those of a contract that say whom to ask. */
    List<LessonCard> withContact(long contract) {
        return jdbc.sql(READ + "WHERE l.contract_id = :contract AND l.contact <> ''")
                .param("contract", contract)
                .query(LessonCards::card)
                .list();
    }

    void forgetContacts(long contract) {
        jdbc.sql("UPDATE lesson_card SET contact = '' WHERE contract_id = :contract")
                .param("contract", contract)
                .update();
    }

    private static LessonCard card(ResultSet row, int number) throws SQLException {
        return new LessonCard(
                row.getLong("id"),
                row.getLong("contract_id"),
                row.getString("contract"),
                new Content(
                        row.getString("origin"),
                        row.getString("theme"),
                        row.getString("title"),
                        row.getString("place"),
                        row.getString("partners"),
                        Optional.ofNullable(row.getBigDecimal("cost")),
                        row.getString("what"),
                        row.getString("worked"),
                        row.getString("failed"),
                        row.getString("contact")),
                State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getObject("shared", Long.class)));
    }
}
