package fr.preau.evaluation.collection;

import java.time.LocalDate;

/** What a keeper was asked: the measures of one year, before that date. */
record MeasureRequest(long id, SourceKeeper keeper, int year, LocalDate due) {

    /** What is signed of its link. */
    String signed() {
        return "%d.%d.%d.%d".formatted(id, keeper.id(), year, keeper.linkVersion());
    }
}
