package fr.preau.registration.list;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.registration.Person;
import fr.preau.registration.PlaceKey;
import fr.preau.registration.PlaceState;
import fr.preau.registration.Profile;
import fr.preau.registration.SearchTerms;
import fr.preau.registration.Selection;
import fr.preau.registration.list.PagedRegistrations.Ends;
import fr.preau.registration.list.PagedRegistrations.From;
import fr.preau.registration.list.PagedRegistrations.Slice;
import fr.preau.registration.list.RegistrationList.Order;
import fr.preau.registration.list.RegistrationList.Row;
import fr.preau.registration.list.RegistrationList.Sort;
import fr.preau.testing.TestInstance;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.transaction.support.TransactionTemplate;

/** A list by the page, short enough to be sorted or so long that it is read along its order. */
class PagedRegistrationsTest {

    private static final int SIZE = 999;

    private static final TestInstance PREAU = TestInstance.shared();
    private static final Person ANYBODY =
            new Person("Martin", "Claire", "", "", "", Profile.LOCAL_AGENT, "Ville", "COMMUNE", "69", "");
    private static final Selection FEW = filled(700);
    private static final Selection MANY = filled(2_600);

    private final PagedRegistrations pages = PREAU.bean(PagedRegistrations.class);

    static Stream<Walk> walks() {
        return Stream.of(FEW, MANY, MANY.inStates(Set.of(PlaceState.CONFIRMED)))
                .flatMap(selection -> Stream.of(
                                Sort.BY_NAME, new Sort(Order.ORGANISATION, true), new Sort(Order.ARRIVAL, true))
                        .map(sort -> new Walk(selection, sort)));
    }

    record Walk(Selection selection, Sort sort) {}

    @ParameterizedTest
    @MethodSource("walks")
    void whoeverGoesFromPageToPageSeesEveryRowOnceAndInOrder(Walk walk) {
        var all = all(walk);

        assertThat(spots(forwards(walk))).isEqualTo(all);
        assertThat(spots(backwards(walk))).isEqualTo(all);
    }

    @ParameterizedTest
    @MethodSource("walks")
    void aPageThatEndsAfterAPersonHoldsAllTheirDays(Walk walk) {
        var seen = new HashSet<Long>();
        var rows = new ArrayList<Row>();
        var slice = people(walk, new From.Beginning());
        while (true) {
            var here = slice.rows().stream().map(Row::registrationId).collect(Collectors.toSet());
            assertThat(Collections.disjoint(here, seen)).isTrue();
            seen.addAll(here);
            rows.addAll(slice.rows());
            if (!slice.after()) {
                break;
            }
            slice = people(walk, new From.After(spot(slice.rows().getLast())));
        }
        assertThat(spots(rows)).isEqualTo(all(walk));

        var last = people(walk, new From.End());
        var before = people(walk, new From.Before(spot(last.rows().getFirst())));
        assertThat(before.rows().size() % 2).isEqualTo(last.rows().size() % 2).isZero();
        // A short page before is the first page, which then holds some of these again.
        assertThat(!before.before()
                        || Collections.disjoint(
                                before.rows().stream().map(Row::registrationId).toList(),
                                last.rows().stream().map(Row::registrationId).toList()))
                .isTrue();
    }

    private Slice people(Walk walk, From from) {
        return pages.slice(walk.selection, walk.sort, from, Ends.AFTER_A_PERSON, SIZE);
    }

    @Test
    void ofASearchThatFindsMoreThanAreCountedAsManyAsAreCountedAreShownInOrder() {
        var searched = new Walk(MANY.searching("martin"), Sort.BY_NAME);

        var shown = spots(forwards(searched));

        assertThat(shown).hasSize(PagedRegistrations.FOUND + 1).doesNotHaveDuplicates();
        assertThat(all(searched)).containsSubsequence(shown);
        assertThat(spots(backwards(searched))).isEqualTo(shown);
    }

    @Test
    void aLongListIsCountedUpToABound() {
        assertThat(slice(MANY, Sort.BY_NAME, new From.Beginning()).countedAll()).isFalse();
        assertThat(slice(FEW, Sort.BY_NAME, new From.Beginning()).counted()).isEqualTo(1_400);
    }

    @Test
    void whoBeganWhereNobodyIsAnyMoreBeginsAgain() {
        var gone = new PlaceKey(0, 0);

        assertThat(slice(MANY, Sort.BY_NAME, new From.After(gone)))
                .isEqualTo(slice(MANY, Sort.BY_NAME, new From.Beginning()));
        assertThat(slice(FEW, Sort.BY_NAME, new From.Before(gone)))
                .isEqualTo(slice(FEW, Sort.BY_NAME, new From.Beginning()));
    }

    @Test
    void aShortPageBeforeIsTheFirstPage() {
        var first = slice(FEW, Sort.BY_NAME, new From.Beginning());

        var before = slice(FEW, Sort.BY_NAME, new From.Before(spot(first.rows().get(5))));

        assertThat(before).isEqualTo(first);
    }

    private List<Row> forwards(Walk walk) {
        var rows = new ArrayList<Row>();
        var slice = slice(walk.selection, walk.sort, new From.Beginning());
        assertThat(slice.before()).isFalse();
        rows.addAll(slice.rows());
        while (slice.after()) {
            slice = slice(
                    walk.selection, walk.sort, new From.After(spot(slice.rows().getLast())));
            assertThat(slice.before()).isTrue();
            rows.addAll(slice.rows());
        }
        return rows;
    }

    private List<Row> backwards(Walk walk) {
        var rows = new ArrayList<Row>();
        var slice = slice(walk.selection, walk.sort, new From.End());
        assertThat(slice.after()).isFalse();
        rows.addAll(slice.rows());
        while (slice.before()) {
            var first = spot(slice.rows().getFirst());
            slice = slice(walk.selection, walk.sort, new From.Before(first));
            var seen = spots(slice.rows()).indexOf(first);
            rows.addAll(0, seen < 0 ? slice.rows() : slice.rows().subList(0, seen));
        }
        return rows;
    }

    private Slice slice(Selection selection, Sort sort, From from) {
        return pages.slice(selection, sort, from, SIZE);
    }

    private static List<PlaceKey> all(Walk walk) {
        return PREAU.bean(TransactionTemplate.class).execute(_ -> {
            try (var rows = PREAU.bean(RegistrationList.class).all(walk.selection, walk.sort)) {
                return spots(rows.toList());
            }
        });
    }

    private static List<PlaceKey> spots(List<Row> rows) {
        return rows.stream().map(PagedRegistrationsTest::spot).toList();
    }

    private static PlaceKey spot(Row row) {
        return new PlaceKey(row.registrationId(), row.dayId());
    }

    /** That many people of both days of a new cycle, of whom many have the same name and organisation. */
    private static Selection filled(int people) {
        var slug = PREAU.publish(cycle().day("2024-09-24", 10_000).day("2024-10-22", 10_000));
        PREAU.jdbc().sql("""
                WITH people AS (
                    INSERT INTO registration (cycle_id, email, email_key, last_name, first_name, phone, job, profile,
                                              organisation, organisation_kind, department, access_needs, search_key,
                                              organisation_key, created_at)
                    SELECT c.id, mail, mail, 'Martin', 'Claire', '', '', 'LOCAL_AGENT', 'Ville', 'COMMUNE', '69', '',
                           'martin ' || n % 50, 'ville ' || n % 7, now()
                    FROM cycle c, generate_series(1, :people) n, LATERAL (SELECT n || '@' || :slug AS mail) named
                    WHERE c.slug = :slug
                    RETURNING id, cycle_id, email_key
                )
                INSERT INTO place (registration_id, day_id, email_key, state, created_at, changed_at)
                SELECT p.id, d.id, p.email_key, 'CONFIRMED', now(), now()
                FROM people p
                JOIN meeting_day d ON d.cycle_id = p.cycle_id
                """).param("slug", slug).param("people", people).update();
        var cycle = PREAU.cycle(slug);
        PREAU.jdbc()
                .sql("UPDATE registration SET found_by = :words::tsvector WHERE cycle_id = :cycle")
                .param("words", SearchTerms.words(cycle, ANYBODY))
                .param("cycle", cycle)
                .update();
        return Selection.of(cycle);
    }
}
