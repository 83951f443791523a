package fr.preau.contract;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Tells which actions of a contract their carriers want others to learn from; whoever keeps their reports answers. */
public interface ReportedLessons {

    /** The latest year first. */
    List<ReportedLesson> of(CityContract contract);

    /**
     * An action whose report says what it taught.
     *
     * @param key of letters, figures and points, always the same for that action of that year
     * @param place where it was led, in words
     * @param cost in euros, as reported, else as planned
     * @param done what its report tells of it
     * @param lesson what worked and what did not, as its carrier wrote it
     */
    record ReportedLesson(
            String key,
            int year,
            String title,
            String theme,
            String carrier,
            String place,
            Optional<BigDecimal> cost,
            String done,
            String lesson) {}
}
