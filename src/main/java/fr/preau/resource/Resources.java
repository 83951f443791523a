package fr.preau.resource;

import fr.preau.platform.Changes;
import fr.preau.platform.Changes.What;
import fr.preau.platform.Settings;
import fr.preau.resource.Resource.Content;
import fr.preau.resource.Resource.Stored;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The table {@code resource}. */
@Repository
public class Resources {

    /**
     * Approved, of a cycle that everybody sees, and what it is of is over; the programme is read for today's days alone.
     * Days are told apart before what is shared of them, once a statement: they are few beside it.
     */
    private static final String SHOWN = """
            (r.approved_at IS NOT NULL
             AND (r.day_id IS NULL
                  OR r.day_id NOT IN
                         (SELECT d.id
                          FROM meeting_day d JOIN cycle c ON c.id = d.cycle_id
                          WHERE (d.date <= :local::date AND (c.state <> 'DRAFT' OR c.publish_at <= :now)) IS NOT TRUE)
                     AND (r.day_id NOT IN (SELECT d.id FROM meeting_day d WHERE d.date = :local::date)
                          OR :local >= (SELECT p.free_from FROM resource_place p WHERE p.resource_id = r.id))))
            """;

    private final JdbcClient jdbc;
    private final Changes changes;
    private final ApplicationEventPublisher events;
    private final Settings settings;
    private final Clock clock;

    Resources(JdbcClient jdbc, Changes changes, ApplicationEventPublisher events, Settings settings, Clock clock) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    /** What somebody looks for; what is empty is not asked. */
    public record Search(String words, String theme, String department, Optional<ResourceKind> kind, int year) {

        public static final Search ALL = new Search("", "", "", Optional.empty(), 0);
    }

    /** How many there are of one value of a facet. */
    public record Choice(String value, long count) {}

    /** What everybody sees of it, the best of the latest first if there are words, else the latest. */
    public List<Resource> search(Search search, int most) {
        var words = SearchWords.of(search.words);
        return at(jdbc.sql(SearchStatement.of(search, words, SHOWN)))
                .param("words", words)
                .param("theme", search.theme)
                .param("department", search.department)
                .param("kind", search.kind.map(Enum::name).orElse(""))
                .param("year", search.year)
                .param("most", most)
                .query(ResourceRow::of)
                .list();
    }

    private JdbcClient.StatementSpec at(JdbcClient.StatementSpec statement) {
        return statement
                .param("local", LocalDateTime.ofInstant(clock.instant(), settings.zone()))
                .param("now", now());
    }

    /** How many there are of each value of each facet, of what everybody sees: reads the whole library once. */
    Map<String, List<Choice>> facets() {
        return at(jdbc.sql("""
                WITH shown AS MATERIALIZED (
                    SELECT r.themes, r.departments, r.kind, extract(year FROM r.dated)::integer::text AS year
                    FROM resource r
                    WHERE %s
                )
                SELECT 'themes' AS facet, value, count(*) AS n FROM shown, unnest(themes) AS value GROUP BY value
                UNION ALL
                SELECT 'departments', value, count(*) FROM shown, unnest(departments) AS value GROUP BY value
                UNION ALL
                SELECT 'kinds', kind, count(*) FROM shown GROUP BY kind
                UNION ALL
                SELECT 'years', year, count(*) FROM shown GROUP BY year
                ORDER BY 1, 2
                """.formatted(SHOWN)))
                .query((row, _) ->
                        Map.entry(row.getString("facet"), new Choice(row.getString("value"), row.getLong("n"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** Until the transaction ends nobody else counts what that cycle has, and adds to it. */
    void alone(long cycle) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('resources-of-' || :cycle, 0))")
                .param("cycle", cycle)
                .query((_, _) -> cycle)
                .list();
    }

    public Optional<Resource> withId(long id) {
        return read("r.id = :key", id).stream().findFirst();
    }

    /** As it stands once nobody else can change it until the transaction ends. */
    @Transactional
    public Optional<Resource> held(long id) {
        jdbc.sql("SELECT id FROM resource WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(Long.class)
                .list();
        return withId(id);
    }

    /** All of a cycle, what is not approved too, the first day's first. */
    public List<Resource> ofCycle(long cycle) {
        return read("d.cycle_id = :key", cycle);
    }

    public List<Resource> byLink(long link) {
        return read("r.link_id = :key", link);
    }

    private List<Resource> read(String which, long key) {
        return at(jdbc.sql("SELECT " + ResourceRow.COLUMNS + ", d.cycle_id, coalesce(" + SHOWN + ", false) AS shown "
                        + "FROM resource r LEFT JOIN meeting_day d ON d.id = r.day_id WHERE " + which
                        + " ORDER BY r.dated, r.id"))
                .param("key", key)
                .query(ResourceRow::of)
                .list();
    }

    /** When something that is approved becomes visible next, local time. */
    Optional<LocalDateTime> nextShown() {
        return jdbc.sql("SELECT min(p.free_from) AS at FROM resource r JOIN resource_place p ON p.resource_id = r.id "
                        + "WHERE r.approved_at IS NOT NULL AND p.free_from > :local")
                .param("local", LocalDateTime.ofInstant(clock.instant(), settings.zone()))
                .query((row, _) -> Optional.ofNullable(row.getObject("at", LocalDateTime.class)))
                .single();
    }

    @Transactional
    public long add(Content content, boolean approved) {
        var id = jdbc.sql("""
                        INSERT INTO resource (day_id, sequence_title, link_id, kind, title, authors, themes, departments, dated,
                                              url, sha256, file_type, bytes, body, words, created_at, approved_at)
                        VALUES (:day, :sequence, :link, :kind, :title, :authors, :themes, :departments, :dated,
                                :url, :sha256, :type, :bytes, :body, %s, :now,
                                CASE WHEN :approved THEN :now::timestamptz END)
                        RETURNING id
                        """.formatted(WORDS))
                .params(texts(content))
                .param("day", content.day().orElse(null))
                .param("sequence", content.sequence())
                .param("link", content.link().orElse(null))
                .param("url", content.url())
                .param("sha256", content.file().map(Stored::sha256).orElse(""))
                .param("type", content.file().map(file -> file.type().name()).orElse(""))
                .param("bytes", content.file().map(Stored::bytes).orElse(0L))
                .param("now", now())
                .param("approved", approved)
                .query(Long.class)
                .single();
        changes.tell(What.RESOURCES);
        if (approved) {
            events.publishEvent(new ResourceApproved(id, content.day()));
        }
        return id;
    }

    private static final String WORDS = """
            setweight(to_tsvector('french', :heading), 'A') || setweight(to_tsvector('french', :said), 'C')
            """;

    private static Map<String, Object> texts(Content content) {
        return Map.of(
                "kind", content.kind().name(),
                "title", content.title(),
                "authors", content.authors(),
                "themes", content.themes().toArray(String[]::new),
                "departments", content.departments().toArray(String[]::new),
                "dated", content.date(),
                "body", content.body(),
                "heading",
                        SearchWords.of(
                                content.title() + " " + content.authors() + " " + String.join(" ", content.themes())),
                "said", SearchWords.of(content.body()));
    }

    /** Replaces what it says of itself; everybody sees it once what it is of is over. */
    @Transactional
    public void approve(long id, Content content) {
        var first = held(id).filter(one -> !one.approved()).isPresent();
        write(id, content, "coalesce(approved_at, :now::timestamptz)");
        if (first) {
            events.publishEvent(new ResourceApproved(id, content.day()));
        }
    }

    /** Replaces the text of a synthesis and its title. */
    @Transactional
    public void rewrite(long id, String title, String body) {
        withId(id).map(Resource::content).ifPresent(now -> correct(id, now.rewritten(title, body)));
    }

    /** Replaces what it says of itself, whoever sees it. */
    @Transactional
    void correct(long id, Content content) {
        write(id, content, "approved_at");
    }

    private void write(long id, Content content, String approvedAt) {
        jdbc.sql("""
                UPDATE resource
                SET kind = :kind, title = :title, authors = :authors, themes = :themes, departments = :departments,
                    dated = :dated, body = :body, words = %s, approved_at = %s
                WHERE id = :id
                """.formatted(WORDS, approvedAt))
                .params(texts(content))
                .param("id", id)
                .param("now", now())
                .update();
        changes.tell(What.RESOURCES);
    }

    /** Nobody but organisers sees it from now on. */
    @Transactional
    public void withdraw(long id) {
        gone(id);
        jdbc.sql("UPDATE resource SET approved_at = NULL WHERE id = :id")
                .param("id", id)
                .update();
        changes.tell(What.RESOURCES);
    }

    @Transactional
    public void delete(long id) {
        gone(id);
        jdbc.sql("DELETE FROM resource WHERE id = :id").param("id", id).update();
        changes.tell(What.RESOURCES);
    }

    private void gone(long id) {
        held(id).filter(Resource::approved)
                .ifPresent(one -> events.publishEvent(
                        new ResourceWithdrawn(id, one.content().day())));
    }

    /** Counts that it was opened once more; nothing of whom is kept. */
    public void count(long id) {
        jdbc.sql("UPDATE resource SET opened = opened + 1 WHERE id = :id")
                .param("id", id)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
