package fr.preau.staff.journal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.staff.access.StaffRetention;
import fr.preau.testing.TestInstance;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What remains of a line of the journal, and when. */
class JournalRetentionTest {

    private final TestInstance preau = TestInstance.shared();

    @Test
    void aYearLaterALineNamesNobodyAndStillTellsTheGesture() {
        add("2023-09-09T07:00:00Z", 901);
        add("2023-09-11T07:00:00Z", 902);

        preau.bean(StaffRetention.class).run();

        assertThat(lines(901)).containsExactly("CYCLE_SAVED///");
        assertThat(lines(902)).containsExactly("CYCLE_SAVED/Camille/note/camille note");
    }

    private void add(String at, long cycle) {
        preau.jdbc().sql("""
                INSERT INTO journal_line (at, account_id, by_whom, deed, cycle_id, note, search_key)
                VALUES (:at::timestamptz, 1, 'Camille', 'CYCLE_SAVED', -:cycle, 'note', 'camille note')
                """).param("at", at).param("cycle", cycle).update();
    }

    private List<String> lines(long cycle) {
        return preau.jdbc().sql("""
                SELECT deed || '/' || by_whom || '/' || note || '/' || search_key
                FROM journal_line
                WHERE cycle_id = -:cycle
                """).param("cycle", cycle).query(String.class).list();
    }
}
