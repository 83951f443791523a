package fr.preau;

import static fr.preau.testing.CycleText.cycle;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import fr.preau.platform.job.Nightly;
import fr.preau.platform.privacy.Erasure;
import fr.preau.platform.privacy.Kept;
import fr.preau.platform.privacy.PersonalCopies;
import fr.preau.platform.privacy.PersonalCopies.Field;
import fr.preau.platform.privacy.PersonalCopies.Passage;
import fr.preau.platform.privacy.PersonalData;
import fr.preau.platform.privacy.Retention;
import fr.preau.testing.Mailbox;
import fr.preau.testing.TestInstance;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever column can hold something about a person says why it is kept, how long, and what is done then. */
class PrivacyRuleTest {

    private static final Pattern NOT_PERSONAL = Pattern.compile("Not personal(: \\S.*)?\\.?");
    private static final Pattern PERSONAL =
            Pattern.compile("Personal: [^;]*\\S; ([^;]*\\S); (erased|anonymised|kept)\\b[^;]*");

    /** Durations that nobody but the night ends. */
    private static final Pattern A_TERM = Pattern.compile("one (day|week|month|year)\\b.*|until the cycle's last day");

    private final TestInstance preau = TestInstance.shared();

    /** A column and what its comment says, empty when it has none. */
    private record Column(String name, String comment) {}

    /** What a module declares of one column. */
    private record Declared(String name, Erasure erasure, Retention retention) {}

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

    @Test
    void everyPersonalColumnHasItsExportErasureAndRetentionDeclaredOnce() {
        var names = declared().stream().map(Declared::name).toList();

        assertThat(names)
                .as("declared twice")
                .filteredOn(name -> Collections.frequency(names, name) > 1)
                .isEmpty();
        assertThat(personal().keySet())
                .as("nobody declares them")
                .filteredOn(name -> !names.contains(name))
                .isEmpty();
        assertThat(names)
                .as("no column says that it is personal")
                .filteredOn(name -> !personal().containsKey(name))
                .isEmpty();
    }

    @Test
    void whatIsSaidToBeKeptStaysAndWhatIsSaidToGoDoesNotStayForGood() {
        var personal = personal();

        assertThat(declared())
                .filteredOn(column -> column.retention instanceof Retention.AsLongAs)
                .allSatisfy(column -> assertThat(column.erasure instanceof Erasure.Stays)
                        .as(column.name)
                        .isEqualTo(part(personal.get(column.name), 2).startsWith("kept")));
    }

    @Test
    void aTermIsEndedByAJobOfTheNight() {
        var jobs = preau.beans(Nightly.class).stream().map(Nightly::job).toList();

        assertThat(jobs).doesNotHaveDuplicates();
        assertThat(withoutNight(declared(), personal(), jobs)).isEmpty();
    }

    /** What a column lasts as long as, and the test that shows it going with it. */
    private static final Map<String, String> ENDS_WITH = Map.ofEntries(
            Map.entry("the page names them", "EditorTest"),
            Map.entry("the page shows it, and thirty days", "FaceNightTest"),
            Map.entry("they sign for the centre", "WordingTest"),
            Map.entry("they answer for the centre", "SettingsPagesTest"),
            Map.entry("the resource is shared", "SharedTest"),
            Map.entry("the registration, or until they take it back", "TestimonyTest"),
            Map.entry("the words", "ModelsTest"),
            Map.entry("it is not counted, the close of the survey at the latest", "DumpAttackerTest"),
            Map.entry("the account", "TeamTest"),
            Map.entry("the session", "SessionLifeTest"));

    @Test
    void whatAColumnLastsAsLongAsIsSeenToEnd() {
        assertThat(declared().stream()
                        .filter(column -> !(column.erasure instanceof Erasure.Stays))
                        .flatMap(column -> column.retention instanceof Retention.AsLongAs(var what)
                                ? Stream.of(what)
                                : Stream.empty())
                        .distinct())
                .as("a new one says which test shows its end")
                .containsExactlyInAnyOrderElementsOf(ENDS_WITH.keySet());
        assertThat(ENDS_WITH.values()).allSatisfy(test -> {
            try (var files = Files.walk(Path.of("src/test/java"))) {
                assertThat(files).anyMatch(file -> file.endsWith(test + ".java"));
            }
        });
    }

    @Test
    void aTermThatNobodyEndsIsSeen() {
        var comments = Map.of("t.name", "Personal: a name; one year after it; erased.");
        var forever = new Declared("t.name", Erasure.onRequest(), Retention.asLongAs("the table"));
        var byNobody = new Declared("t.name", Erasure.onRequest(), Retention.byNight("nobody"));

        assertThat(withoutNight(List.of(forever), comments, List.of("retention")))
                .containsExactly("t.name");
        assertThat(withoutNight(List.of(byNobody), comments, List.of("retention")))
                .containsExactly("t.name");
    }

    @Test
    void rowsOfManyAreGivenToNobody() {
        var ofMany = Kept.ofMany("centre", Erasure.with("it"), Retention.asLongAs("it"));

        assertThatIllegalStateException().isThrownBy(() -> ofMany.given("reply_to", "Adresse"));
    }

    @Test
    void aPersonIsGivenWhatIsKeptOfThemAndNobodyElseIs() {
        var slug = preau.publish(cycle().day("2024-09-24", 10));
        var mona = Mailbox.at(preau);
        var typed = mona.address().replace("personne", "Personne");
        preau.visitor()
                .form(slug)
                .day(preau.day(slug, "2024-09-24"))
                .with("email", typed)
                .with("accessNeeds", "une rampe pour Mona")
                .send();
        assertThat(mona.letters()).hasSize(1);
        var copies = preau.bean(PersonalCopies.class);

        assertThat(copies.of(mona.address()))
                .flatExtracting(Passage::fields)
                .extracting(Field::heading, Field::value)
                .contains(
                        tuple("Adresse de courriel", typed),
                        tuple("À prévoir pour vous", "une rampe pour Mona"),
                        tuple("Message envoyé à", typed));
        assertThat(copies.of("personne.ici@exemple.fr")).isEmpty();
    }

    private static boolean declares(String comment) {
        return NOT_PERSONAL.matcher(comment).matches()
                || PERSONAL.matcher(comment).matches();
    }

    /** Why, how long, what then. */
    private static String part(String comment, int number) {
        return comment.split("; ")[number];
    }

    private List<Declared> declared() {
        return preau.beans(PersonalData.class).stream()
                .flatMap(module -> module.kept().stream())
                .flatMap(kept -> kept.columns().stream()
                        .map(column ->
                                new Declared(kept.table() + "." + column.name(), kept.erasure(), kept.retention())))
                .toList();
    }

    private static List<String> withoutNight(List<Declared> columns, Map<String, String> comments, List<String> jobs) {
        return columns.stream()
                .filter(column ->
                        A_TERM.matcher(part(comments.get(column.name), 1)).matches())
                .filter(column -> !(column.retention instanceof Retention.ByNight(var names)
                        && !names.isEmpty()
                        && jobs.containsAll(names)))
                .map(Declared::name)
                .toList();
    }

    /** Personal columns of any type, with their comments. */
    private Map<String, String> personal() {
        return columns("true").stream()
                .filter(column -> column.comment.startsWith("Personal:"))
                .collect(toMap(Column::name, Column::comment));
    }

    /** All but numbers, truth values and dates, alone or in arrays: text, bytes, JSON and whatever comes later. */
    private List<Column> columnsThatCanHoldText() {
        return columns("coalesce(element.typcategory, t.typcategory) NOT IN ('N', 'B', 'D', 'T')");
    }

    private List<Column> columns(String condition) {
        return preau.jdbc().sql("""
                SELECT c.relname || '.' || a.attname AS name,
                       coalesce(col_description(c.oid, a.attnum), '') AS comment
                FROM pg_class c
                JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                JOIN pg_type t ON t.oid = a.atttypid
                LEFT JOIN pg_type element ON element.oid = t.typelem AND t.typcategory = 'A'
                WHERE c.relnamespace = 'public'::regnamespace
                  AND c.relkind IN ('r', 'p')
                  AND c.relname <> 'flyway_schema_history'
                  AND %s
                ORDER BY 1
                """.formatted(condition)).query(Column.class).list();
    }
}
