package fr.preau.programme.sheet;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How long carriers' links open their sheets, and which sheets may come late. The table {@code carrier_link}. */
@Repository
public class CarrierTerms {

    /** In days: what a link that is sent anew is good for at least. */
    private static final int LINK_DAYS = 60;

    private final JdbcClient jdbc;
    private final Clock clock;

    CarrierTerms(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What a link is good for.
     *
     * @param until the last day on which it opens the sheet: where nothing else was said, that of the year after the
     *     action's, in which its report is due
     * @param lateUntil the last day on which a pilot lets the sheet come in after its call has closed
     * @param sent when it was last sent anew
     */
    public record Access(LocalDate until, Optional<LocalDate> lateUntil, Optional<LocalDate> sent) {

        public boolean ended(LocalDate today) {
            return today.isAfter(until);
        }

        /** Whether it may come in though its call has closed. */
        public boolean late(LocalDate today) {
            return lateUntil.filter(day -> !today.isAfter(day)).isPresent();
        }
    }

    public Access of(long sheet) {
        return jdbc.sql("""
                SELECT COALESCE(l.until, make_date(p.year + 1, 12, 31)) AS until, l.late_until, l.sent_on
                FROM action_sheet s
                JOIN annual_programme p ON p.id = s.programme_id
                LEFT JOIN carrier_link l ON l.sheet_id = s.id
                WHERE s.id = :sheet
                """)
                .param("sheet", sheet)
                .query((row, _) -> new Access(
                        row.getObject("until", LocalDate.class),
                        Optional.ofNullable(row.getObject("late_until", LocalDate.class)),
                        Optional.ofNullable(row.getObject("sent_on", LocalDate.class))))
                .single();
    }

    /** The same link goes to the carrier once more: it ends no other, and is good for as long as before. */
    public void sendAgain(long sheet, LocalDate today) {
        jdbc.sql("""
                INSERT INTO carrier_link (sheet_id, until, sent_on)
                VALUES (:sheet, :until, :today)
                ON CONFLICT (sheet_id) DO UPDATE SET sent_on = excluded.sent_on
                """)
                .param("sheet", sheet)
                .param("until", of(sheet).until())
                .param("today", today)
                .update();
    }

    /** A link of its own, which ends those before; what a pilot permitted stays. */
    @Transactional
    public void renew(long sheet, LocalDate today) {
        jdbc.sql("""
                INSERT INTO carrier_link (sheet_id, until, sent_on)
                SELECT s.id, GREATEST(make_date(p.year + 1, 12, 31), :until), :today
                FROM action_sheet s
                JOIN annual_programme p ON p.id = s.programme_id
                WHERE s.id = :sheet
                ON CONFLICT (sheet_id) DO UPDATE SET until = excluded.until, sent_on = excluded.sent_on
                """)
                .param("sheet", sheet)
                .param("until", today.plusDays(LINK_DAYS))
                .param("today", today)
                .update();
        jdbc.sql("UPDATE action_sheet SET link_version = link_version + 1 WHERE id = :sheet")
                .param("sheet", sheet)
                .update();
    }

    /** A sheet that has a link of its own may come in until the end of that day though its call has closed. */
    public void permit(long sheet, LocalDate until) {
        jdbc.sql("UPDATE carrier_link SET late_until = :until WHERE sheet_id = :sheet")
                .param("until", until)
                .param("sheet", sheet)
                .update();
    }

    /** It came in after its call had closed. */
    public void cameLate(long sheet) {
        jdbc.sql("UPDATE action_sheet SET late_at = :now WHERE id = :sheet")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("sheet", sheet)
                .update();
    }
}
