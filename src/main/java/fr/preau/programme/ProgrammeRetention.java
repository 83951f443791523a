package fr.preau.programme;

import fr.preau.platform.job.Nightly;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A spreadsheet that was brought in goes after a month, and after a year by whom a figure was changed. */
@Repository
class ProgrammeRetention implements Nightly {

    private final JdbcClient jdbc;
    private final Clock clock;

    ProgrammeRetention(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String job() {
        return "programme-retention";
    }

    @Override
    public void run() {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("UPDATE import_run SET content = '' WHERE at < :moment AND length(content) > 0")
                .param("moment", now.minusMonths(1))
                .update();
        jdbc.sql("UPDATE programme_change SET by_whom = '' WHERE at < :moment AND by_whom <> ''")
                .param("moment", now.minusYears(1))
                .update();
    }
}
