package fr.preau.testing;

import com.zaxxer.hikari.HikariDataSource;
import fr.preau.Instance;
import fr.preau.cycle.version.Publication;
import fr.preau.cycle.version.Publication.Import;
import fr.preau.cycle.version.Publication.Visibility;
import fr.preau.platform.Settings;
import fr.preau.platform.Settings.ExternalDatabase;
import fr.preau.platform.web.FormStamp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A whole Préau on a free port, a database of its own and a clock that tests move. */
public final class TestInstance implements AutoCloseable {

    private final Instance instance;
    private final TestClock clock;
    private final Path data;

    private TestInstance(Instance instance, TestClock clock, Path data) {
        this.instance = instance;
        this.clock = clock;
        this.data = data;
    }

    private static final class Shared {
        /** Early, since its clock runs: a day of that date has not begun when the last class of the suite asks. */
        private static final TestInstance INSTANCE =
                start(TestDatabase.fresh(), TestClock.at("2024-09-10T08:35"), Map.of());

        static {
            ProcessEnd.closes(INSTANCE::close);
        }
    }

    private static final Set<TestInstance> OPEN = ConcurrentHashMap.newKeySet();

    /** Those that run in this process. */
    static Collection<TestInstance> open() {
        return OPEN;
    }

    /** One instance for all tests that neither move the clock nor set anything; each makes its own cycle. */
    public static TestInstance shared() {
        return Shared.INSTANCE;
    }

    /** A new instance on 10 September 2024 at 9 h, without a limit of rate unless one is set. */
    public static TestInstance start(Map<String, String> settings) {
        return start(TestDatabase.fresh(), TestClock.at("2024-09-10T09:00"), settings);
    }

    /** A new instance on that database, which another may be using. */
    public static TestInstance start(ExternalDatabase database, TestClock clock, Map<String, String> settings) {
        try {
            var data = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "data-")
                    .toAbsolutePath();
            var all = new HashMap<>(Map.of(
                    "PREAU_PORT", "0",
                    "PREAU_BIND", "127.0.0.1",
                    "PREAU_DATA", data.toString(),
                    "PREAU_DATABASE_URL", database.url(),
                    "PREAU_DATABASE_USER", database.user(),
                    "PREAU_DATABASE_PASSWORD", database.password(),
                    "PREAU_POSTS_PER_MINUTE", "0",
                    "PREAU_CENTRE", "Centre d’essai",
                    "PREAU_MAIL_FROM", "centre@exemple.fr"));
            all.putAll(settings);
            var started = new TestInstance(Instance.serve(Settings.read(all), clock, ClassesReadOnce::in), clock, data);
            OPEN.add(started);
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public TestClock clock() {
        return clock;
    }

    public String url() {
        return instance.url();
    }

    public <T> T bean(Class<T> type) {
        return instance.bean(type);
    }

    public <T> List<T> beans(Class<T> type) {
        return instance.beans(type);
    }

    public JdbcClient jdbc() {
        return bean(JdbcClient.class);
    }

    /** A visitor without cookies. */
    public Visitor visitor() {
        return new Visitor(url(), bean(FormStamp.class)::fresh);
    }

    /** Publishes that document and returns the page's slug. */
    public String publish(CycleText document) {
        return switch (bean(Publication.class).read(document.text(), Visibility.PUBLISHED)) {
            case Import.Imported imported -> imported.slug();
            case Import.Refused refused -> throw new AssertionError(refused.reason());
        };
    }

    /** The number of that cycle. */
    public long cycle(String slug) {
        return jdbc().sql("SELECT id FROM cycle WHERE slug = :slug")
                .param("slug", slug)
                .query(Long.class)
                .single();
    }

    /** The number of that cycle's day. */
    public long day(String slug, String date) {
        return jdbc().sql("""
                SELECT d.id
                FROM meeting_day d
                JOIN cycle c ON c.id = d.cycle_id
                WHERE c.slug = :slug AND d.date = :date::date
                """)
                .param("slug", slug)
                .param("date", date)
                .query(Long.class)
                .single();
    }

    /** How many places are confirmed that day, counted one by one. */
    public int confirmed(long day) {
        return jdbc().sql("SELECT count(*) FROM place WHERE day_id = :day AND state = 'CONFIRMED'")
                .param("day", day)
                .query(Integer.class)
                .single();
    }

    /** How many of the pool's connections somebody holds at this moment. */
    int connectionsHeld() {
        return ((HikariDataSource) bean(DataSource.class)).getHikariPoolMXBean().getActiveConnections();
    }

    /** The folder of its own. */
    public Path data() {
        return data;
    }

    /** The messages that left, as files, in the order of their numbers. */
    public Stream<Path> outbox() {
        try {
            var folder = data.resolve("outbox");
            return Files.isDirectory(folder)
                    ? Files.list(folder)
                            .filter(file -> file.toString().endsWith(".eml"))
                            .sorted()
                    : Stream.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        OPEN.remove(this);
        instance.close();
    }
}
