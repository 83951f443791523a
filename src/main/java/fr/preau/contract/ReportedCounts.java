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
     * @param step by how much it has moved at least when it is told anew while its year runs: two figures that fewer
     *     people part are never told after each other
     */
    record ReportedCount(String key, String label, long count, String source, long step) {}
}
