package fr.preau.evaluation.collection;

import fr.preau.testing.TestInstance;

/** The round of reminders, asked for at once, and dates that come nearer for what one contract asks. */
public final class CollectionRoundFixture {

    private final TestInstance preau;
    private final String slug;

    public CollectionRoundFixture(TestInstance preau, String slug) {
        this.preau = preau;
        this.slug = slug;
    }

    /** Of what was asked long enough before. */
    public void dueInDays(int days) {
        preau.jdbc().sql("""
                UPDATE measure_request SET asked_on = DATE '2024-01-10', due = DATE '2024-09-10' + :days
                WHERE keeper_id IN (SELECT k.id FROM source_keeper k JOIN city_contract c ON c.id = k.contract_id
                                    WHERE c.slug = :slug)
                """).param("days", days).param("slug", slug).update();
    }

    public void round() {
        preau.bean(CollectionRounds.class).round();
    }
}
