package fr.preau;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.testing.TestInstance;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whatever column can hold something about a person says why it is kept, how long, and what is done then. */
class PrivacyRuleTest {

    private static final Pattern NOT_PERSONAL = Pattern.compile("Not personal(: \\S.*)?\\.?");
    private static final Pattern PERSONAL =
            Pattern.compile("Personal: [^;]*\\S; [^;]*\\S; (erased|anonymised|kept)\\b[^;]*");

    /** A column and what its comment says, empty when it has none. */
    private record Column(String name, String comment) {}

    @Test
    void everyColumnThatCanHoldTextDeclaresItsRule() {
        var columns = columnsThatCanHoldText();

        assertThat(columns).hasSizeGreaterThan(40);
        assertThat(columns.stream().filter(column -> !declares(column.comment))).isEmpty();
    }

    @Test
    void theRuleRefusesAColumnThatSaysNothingOrNotEnough() {
        assertThat(List.of("", "Personal: a name.", "Personal: a name; one year; forgotten.", "personal", "The name."))
                .noneMatch(PrivacyRuleTest::declares);
    }

    private static boolean declares(String comment) {
        return NOT_PERSONAL.matcher(comment).matches()
                || PERSONAL.matcher(comment).matches();
    }

    /** All but numbers, truth values and dates, alone or in arrays: text, bytes, JSON and whatever comes later. */
    private static List<Column> columnsThatCanHoldText() {
        return TestInstance.shared().jdbc().sql("""
                SELECT c.relname || '.' || a.attname AS name,
                       coalesce(col_description(c.oid, a.attnum), '') AS comment
                FROM pg_class c
                JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                JOIN pg_type t ON t.oid = a.atttypid
                LEFT JOIN pg_type element ON element.oid = t.typelem AND t.typcategory = 'A'
                WHERE c.relnamespace = 'public'::regnamespace
                  AND c.relkind IN ('r', 'p')
                  AND c.relname <> 'flyway_schema_history'
                  AND coalesce(element.typcategory, t.typcategory) NOT IN ('N', 'B', 'D', 'T')
                ORDER BY 1
                """).query(Column.class).list();
    }
}
