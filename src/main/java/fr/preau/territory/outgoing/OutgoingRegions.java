package fr.preau.territory.outgoing;

import fr.preau.territory.Geography;
import fr.preau.territory.Neighbourhood;
import fr.preau.territory.outgoing.OutgoingListView.OfDepartment;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The candidates of a region's departments, by what was decided of them and how far their follow-up has come. */
final class OutgoingRegions {

    private OutgoingRegions() {}

    private record Told(String department, String outcome, int measures, int latest) {}

    /** By region, then by department. */
    static List<OfDepartment> of(List<Neighbourhood> candidates, OutgoingLog log) {
        return candidates.stream()
                .map(one -> told(one, log))
                .collect(Collectors.groupingBy(Told::department))
                .entrySet()
                .stream()
                .map(one -> row(one.getKey(), one.getValue()))
                .sorted(Comparator.comparing(OfDepartment::region).thenComparing(OfDepartment::department))
                .toList();
    }

    private static Told told(Neighbourhood one, OutgoingLog log) {
        var measures = log.measures(one.code());
        return new Told(
                one.department(),
                log.decisions(one.code()).stream()
                        .findFirst()
                        .map(decision -> decision.outcome().name())
                        .orElse(""),
                measures.size(),
                measures.stream()
                        .flatMap(measure -> measure.years().stream())
                        .mapToInt(YearKept::year)
                        .max()
                        .orElse(0));
    }

    private static OfDepartment row(String department, List<Told> some) {
        return new OfDepartment(
                Geography.regionOf(department).map(Geography.Region::name).orElse(""),
                Geography.departmentName(department),
                some.size(),
                count(some, OutgoingOutcome.SORTANT),
                count(some, OutgoingOutcome.PARTIEL),
                count(some, OutgoingOutcome.ABSORBE),
                (int) some.stream().filter(one -> one.outcome.isEmpty()).count(),
                some.stream().mapToInt(Told::measures).sum(),
                some.stream().mapToInt(Told::latest).max().orElse(0));
    }

    private static int count(List<Told> some, OutgoingOutcome outcome) {
        return (int)
                some.stream().filter(one -> one.outcome.equals(outcome.name())).count();
    }
}
