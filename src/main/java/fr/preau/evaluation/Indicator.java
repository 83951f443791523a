package fr.preau.evaluation;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What is measured to answer a criterion.
 *
 * @param unit as it is written after a figure, such as « personnes » or « € »
 * @param source who publishes or keeps the figures
 * @param limits what the figures do not say
 * @param threshold counts from 1 to one less are never shown; 0 for what counts no people
 * @param target what the contract wants of it, per cent for a ratio
 * @param retired not in the frame any more; its measures stay
 */
public record Indicator(
        long id,
        long contractId,
        long criterionId,
        String name,
        IndicatorKind kind,
        String unit,
        Aggregation aggregation,
        boolean bySex,
        String source,
        String limits,
        int threshold,
        Optional<BigDecimal> target,
        boolean retired) {

    /** Where it stands in its contract's space. */
    public String path() {
        return "/suivi/indicateurs/" + id;
    }
}
