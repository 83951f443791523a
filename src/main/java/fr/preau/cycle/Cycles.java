package fr.preau.cycle;

import fr.preau.cycle.DayContent.Status;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code cycle} and {@code section}; {@link Days} has the days. */
@Repository
public class Cycles {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Days days;
    private final Clock clock;

    Cycles(JdbcClient jdbc, Days days, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.days = days;
        this.clock = clock;
    }

    private record CycleRow(
            long id,
            String slug,
            Cycle.State state,
            Optional<Instant> publishAt,
            String title,
            String place,
            String lead,
            String announcement,
            RegistrationWindow window,
            String programme,
            String closing) {}

    private record SectionRow(long cycleId, Section section) {}

    /** What counts as published at this instant: a draft whose hour has come is. */
    static final String STATE_NOW = "CASE WHEN state = 'DRAFT' AND publish_at <= :now THEN 'PUBLISHED' ELSE state END";

    public Optional<Cycle> withSlug(String slug) {
        return first(select("WHERE slug = :slug").param("slug", slug));
    }

    public Optional<Cycle> withId(long id) {
        return first(select("WHERE id = :id").param("id", id));
    }

    public Optional<Cycle> ofDay(long day) {
        return first(select("WHERE id = (SELECT cycle_id FROM meeting_day WHERE id = :day)")
                .param("day", day));
    }

    /** Reads the cycle and keeps anybody else from saving it until the transaction ends; registrations go on. */
    public Optional<Cycle> lock(long id) {
        return first(select("WHERE id = :id FOR NO KEY UPDATE").param("id", id));
    }

    public Optional<Cycle> withPreviewToken(String token) {
        return first(select("WHERE preview_token = :token").param("token", token));
    }

    /** Every cycle, drafts included, in no order that means anything. */
    public List<Cycle> all() {
        return assemble(select("").query(Cycles::cycleRow).list());
    }

    /** Those that lists and feeds show: published, or published once and cancelled since. */
    public List<Cycle> published() {
        return assemble(select("WHERE " + STATE_NOW + " IN ('PUBLISHED', 'CANCELLED')")
                .query(Cycles::cycleRow)
                .list());
    }

    /** Those that are or were public and whose first day lies in that time, the end left out. */
    public List<Cycle> beginning(LocalDate from, LocalDate until) {
        return assemble(select("""
                WHERE %s <> 'DRAFT'
                  AND (SELECT min(d.date) FROM meeting_day d WHERE d.cycle_id = cycle.id) >= :from
                  AND (SELECT min(d.date) FROM meeting_day d WHERE d.cycle_id = cycle.id) < :until
                """.formatted(STATE_NOW))
                .param("from", from)
                .param("until", until)
                .query(Cycles::cycleRow)
                .list());
    }

    /** That many of those whose last day lies before that date, the latest first. */
    public List<Cycle> endedBefore(LocalDate date, int most) {
        return assemble(select("""
                JOIN (
                    SELECT cycle_id, max(date) AS last_day
                    FROM meeting_day
                    GROUP BY cycle_id
                    HAVING max(date) < :date
                ) ended ON ended.cycle_id = id
                WHERE %s <> 'DRAFT'
                ORDER BY last_day DESC, id
                LIMIT :most
                """.formatted(STATE_NOW))
                .param("date", date)
                .param("most", most)
                .query(Cycles::cycleRow)
                .list());
    }

    private JdbcClient.StatementSpec select(String which) {
        return jdbc.sql("SELECT *, " + STATE_NOW + " AS state_now FROM cycle " + which)
                .param("now", now());
    }

    private Optional<Cycle> first(JdbcClient.StatementSpec select) {
        return assemble(select.query(Cycles::cycleRow).list()).stream().findFirst();
    }

    /** The numbers of the days of that date that are held. */
    public List<Long> heldOn(LocalDate date) {
        return jdbc.sql("SELECT id FROM meeting_day WHERE date = :date AND status <> 'CANCELLED' ORDER BY id")
                .param("date", date)
                .query(Long.class)
                .list();
    }

    /** What a seat may be taken on, for the desk's transaction. */
    public List<DayTiming> timings(Collection<Long> days) {
        return jdbc.sql("""
                SELECT d.id, d.cycle_id, %s AS state_now, d.status, d.date, c.opens_at, c.closes_at,
                       (SELECT min(s.starts) FROM sequence s WHERE s.day_id = d.id) AS starts,
                       (SELECT CASE WHEN max(s.ends) >= max(s.starts) THEN max(s.ends) END
                        FROM sequence s WHERE s.day_id = d.id) AS ends
                FROM meeting_day d
                JOIN cycle c ON c.id = d.cycle_id
                WHERE d.id = ANY (:days)
                """.formatted(STATE_NOW))
                .param("now", now())
                .param("days", days.toArray(Long[]::new))
                .query((row, _) -> new DayTiming(
                        row.getLong("id"),
                        row.getLong("cycle_id"),
                        Cycle.State.valueOf(row.getString("state_now")) == Cycle.State.PUBLISHED,
                        Status.valueOf(row.getString("status")),
                        date(row, "date").atTime(time(row, "starts").orElse(LocalTime.MIDNIGHT)),
                        time(row, "ends").map(date(row, "date")::atTime),
                        window(row)))
                .list();
    }

    public long insert(CycleContent content) {
        var id = texts("""
                INSERT INTO cycle (slug, state, title, place, lead_markdown, announcement_markdown,
                                   opens_at, closes_at, programme_markdown, closing_markdown, updated_at)
                VALUES (:slug, 'DRAFT', :title, :place, :lead, :announcement,
                        :opens, :closes, :programme, :closing, :now)
                RETURNING id
                """, content).query(Long.class).single();
        writeSections(id, content.sections());
        events.publishEvent(new CycleChanged(id));
        return id;
    }

    public void update(long id, CycleContent content) {
        texts("""
                UPDATE cycle
                SET slug = :slug, title = :title, place = :place, lead_markdown = :lead,
                    announcement_markdown = :announcement, opens_at = :opens, closes_at = :closes,
                    programme_markdown = :programme, closing_markdown = :closing, updated_at = :now
                WHERE id = :id
                """, content).param("id", id).update();
        writeSections(id, content.sections());
        events.publishEvent(new CycleChanged(id));
    }

    private JdbcClient.StatementSpec texts(String sql, CycleContent content) {
        return jdbc.sql(sql)
                .param("slug", content.slug())
                .param("title", content.title())
                .param("place", content.place())
                .param("lead", content.leadMarkdown())
                .param("announcement", content.announcementMarkdown())
                .param("opens", content.registrationWindow().opens().orElse(null))
                .param("closes", content.registrationWindow().closes().orElse(null))
                .param("programme", content.programmeMarkdown())
                .param("closing", content.closingMarkdown())
                .param("now", now());
    }

    private void writeSections(long cycleId, List<Section> sections) {
        jdbc.sql("DELETE FROM section WHERE cycle_id = :cycle")
                .param("cycle", cycleId)
                .update();
        IntStream.range(0, sections.size())
                .forEach(rank -> jdbc.sql("""
                INSERT INTO section (cycle_id, rank, kind, heading, markdown)
                VALUES (:cycle, :rank, :kind, :heading, :markdown)
                """)
                        .param("cycle", cycleId)
                        .param("rank", rank)
                        .param("kind", sections.get(rank).kind().name())
                        .param("heading", sections.get(rank).heading())
                        .param("markdown", sections.get(rank).markdown())
                        .update());
    }

    private OffsetDateTime now() {
        return clock.instant().atZone(clock.getZone()).toOffsetDateTime();
    }

    private List<Cycle> assemble(List<CycleRow> rows) {
        var ids = rows.stream().map(CycleRow::id).toArray(Long[]::new);
        if (ids.length == 0) {
            return List.of();
        }
        var sections = jdbc
                .sql("SELECT * FROM section WHERE cycle_id = ANY (:ids) ORDER BY cycle_id, rank")
                .param("ids", ids)
                .query((row, _) -> new SectionRow(
                        row.getLong("cycle_id"),
                        new Section(
                                Section.Kind.valueOf(row.getString("kind")),
                                row.getString("heading"),
                                row.getString("markdown"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        SectionRow::cycleId, Collectors.mapping(SectionRow::section, Collectors.toList())));
        var daysOf = days.of(ids).stream()
                .collect(Collectors.groupingBy(
                        Days.CycleDay::cycleId, Collectors.mapping(Days.CycleDay::day, Collectors.toList())));
        return rows.stream()
                .map(row ->
                        cycle(row, sections.getOrDefault(row.id, List.of()), daysOf.getOrDefault(row.id, List.of())))
                .toList();
    }

    private static Cycle cycle(CycleRow row, List<Section> sections, List<Cycle.Day> days) {
        var content = new CycleContent(
                row.title,
                row.slug,
                row.place,
                row.lead,
                row.announcement,
                row.window,
                sections,
                row.programme,
                days.stream().map(Cycle.Day::content).toList(),
                row.closing);
        return new Cycle(row.id, row.state, row.publishAt, content, days);
    }

    private static CycleRow cycleRow(ResultSet row, int number) throws SQLException {
        return new CycleRow(
                row.getLong("id"),
                row.getString("slug"),
                Cycle.State.valueOf(row.getString("state_now")),
                Optional.ofNullable(row.getObject("publish_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getString("title"),
                row.getString("place"),
                row.getString("lead_markdown"),
                row.getString("announcement_markdown"),
                window(row),
                row.getString("programme_markdown"),
                row.getString("closing_markdown"));
    }

    private static RegistrationWindow window(ResultSet row) throws SQLException {
        return new RegistrationWindow(
                Optional.ofNullable(row.getObject("opens_at", LocalDateTime.class)),
                Optional.ofNullable(row.getObject("closes_at", LocalDateTime.class)));
    }

    private static LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static Optional<LocalTime> time(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalTime.class));
    }
}
