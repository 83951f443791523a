package fr.preau.resource;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.cycle.Cycle.State;
import fr.preau.cycle.States;
import fr.preau.resource.Resource.Content;
import fr.preau.resource.Resources.Search;
import fr.preau.testing.TestInstance;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** A search finds by any of what it asks, together, and reads no text that its index leaves out. */
class LibrarySearchTest {

    private final TestInstance preau = TestInstance.shared();
    private final Resources resources = preau.bean(Resources.class);
    private final String word = "mot" + UUID.randomUUID().toString().replaceAll("\\W|\\d", "q");

    private long add(Optional<Long> day, String theme, List<String> departments, ResourceKind kind, LocalDate date) {
        return resources.add(
                new Content(
                        day,
                        "",
                        Optional.empty(),
                        kind,
                        "Ressource",
                        "",
                        List.of(theme),
                        departments,
                        date,
                        "",
                        Optional.empty(),
                        word),
                true);
    }

    private long add(String theme, List<String> departments, ResourceKind kind, LocalDate date) {
        return add(Optional.empty(), theme, departments, kind, date);
    }

    private List<Long> found(String theme, String department, Optional<ResourceKind> kind, int year) {
        return resources.search(new Search(word, theme, department, kind, year), 50).stream()
                .map(Resource::id)
                .toList();
    }

    @Test
    void eachConditionNarrowsAndAllOfThemHoldTogether() {
        var everywhere = add("Emploi", List.of(), ResourceKind.DOCUMENT, LocalDate.of(2023, 12, 31));
        var rhone = add("Emploi", List.of("69"), ResourceKind.SLIDES, LocalDate.of(2024, 1, 1));
        var isere = add("Santé", List.of("38"), ResourceKind.DOCUMENT, LocalDate.of(2024, 6, 1));

        assertThat(found("", "", Optional.empty(), 0)).containsExactlyInAnyOrder(everywhere, rhone, isere);
        assertThat(found("Emploi", "", Optional.empty(), 0)).containsExactlyInAnyOrder(everywhere, rhone);
        assertThat(found("", "69", Optional.empty(), 0)).containsExactlyInAnyOrder(everywhere, rhone);
        assertThat(found("", "", Optional.of(ResourceKind.DOCUMENT), 0)).containsExactlyInAnyOrder(everywhere, isere);
        assertThat(found("", "", Optional.empty(), 2024)).containsExactlyInAnyOrder(rhone, isere);
        assertThat(found("Emploi", "69", Optional.of(ResourceKind.SLIDES), 2024))
                .containsExactly(rhone);
        assertThat(found("Santé", "69", Optional.empty(), 0)).isEmpty();
    }

    @Test
    void whatIsOfADraftIsFoundByNobodyUntilItIsPublished() {
        var slug = preau.publish(cycle().day("2024-09-04", 10));
        var states = preau.bean(States.class);
        var shared = add(
                Optional.of(preau.day(slug, "2024-09-04")),
                "Emploi",
                List.of(),
                ResourceKind.DOCUMENT,
                LocalDate.of(2024, 9, 4));
        assertThat(found("", "", Optional.empty(), 0)).containsExactly(shared);

        states.set(preau.cycle(slug), State.DRAFT);
        assertThat(found("", "", Optional.empty(), 0)).isEmpty();
        assertThat(resources.withId(shared))
                .hasValueSatisfying(one -> assertThat(one.shown()).isFalse());

        states.set(preau.cycle(slug), State.PUBLISHED);
        assertThat(found("", "", Optional.empty(), 0)).containsExactly(shared);
    }

    /** The search goes year after year, the last one first; four hundred of a later one leave nothing to look for. */
    @Test
    void whatIsOfAnyYearIsFoundAndTheLatestComeFirst() {
        var dates = List.of(
                LocalDate.of(1998, 1, 1),
                LocalDate.of(2019, 12, 31),
                LocalDate.of(2020, 1, 1),
                LocalDate.of(2024, 2, 29));
        var added = dates.stream()
                .map(date -> add("Emploi", List.of(), ResourceKind.DOCUMENT, date))
                .toList();

        assertThat(found("", "", Optional.empty(), 0)).containsExactlyElementsOf(added.reversed());
        assertThat(found("", "", Optional.empty(), 1998)).containsExactly(added.getFirst());
        assertThat(found("", "", Optional.empty(), 1999)).isEmpty();
    }

    /** A word that is in every text is where a planner that knows it would read them all. */
    @Test
    void aWordOfEveryTextIsFoundByTheIndexToo() {
        var plan = preau.bean(TransactionTemplate.class).execute(transaction -> {
            preau.jdbc().sql("""
                    INSERT INTO resource (sequence_title, kind, title, authors, themes, departments, dated, url, sha256,
                                          file_type, bytes, body, words, created_at, approved_at)
                    SELECT '', 'DOCUMENT', 'Ressource', '', '{}', '{}', date '2015-01-01' + i % 3000, '', '', '', 0, :word,
                           to_tsvector('french', :word), now(), now()
                    FROM generate_series(1, 10000) i
                    """).param("word", word).update();
            preau.jdbc()
                    .sql("SELECT gin_clean_pending_list('resource_words')")
                    .query(Long.class)
                    .single();
            preau.jdbc().sql("ANALYZE resource").update();
            transaction.setRollbackOnly();
            return preau.jdbc()
                    .sql("EXPLAIN "
                            + SearchStatement.of(
                                    new Search(word, "", "", Optional.empty(), 0), word, "r.approved_at IS NOT NULL"))
                    .param("words", word)
                    .param("most", 50)
                    .query(String.class)
                    .list();
        });

        assertThat(plan)
                .anyMatch(line -> line.contains("Bitmap Index Scan on resource_words"))
                .anyMatch(line -> line.contains("Index Cond: ((words @@ ") && line.contains("(EXTRACT(year"))
                .noneMatch(line -> line.contains("Seq Scan on resource r_"))
                .noneMatch(line -> line.contains("resource_dated on resource r_"));
    }
}
