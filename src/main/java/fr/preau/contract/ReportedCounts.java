package fr.preau.contract;

import java.util.List;

/**
 * Tells what was counted of a year of a contract by those who report anyway, for its indicators; whoever keeps such
 * reports answers.
 */
public interface ReportedCounts {

    List<ReportedCount> of(CityContract contract, int year);

    /**
     * One count.
     *
     * @param key of letters and points, the same each year
     * @param count of participations: somebody whom two actions know counts twice
     * @param source where it comes from, in words
     */
    record ReportedCount(String key, String label, long count, String source) {}
}
