package fr.preau.territory.outgoing;

import fr.preau.territory.Geography;
import fr.preau.territory.Neighbourhood;
import fr.preau.territory.outgoing.OutgoingListView.OfDepartment;
import fr.preau.territory.outgoing.OutgoingLog.Standing;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The candidates of a region's departments, by what was decided of them and how far their follow-up has come. */
final class OutgoingRegions {

    private OutgoingRegions() {}

    private record Told(String department, Standing standing) {}

    /**
     * By region, then by department.
     *
     * @param standings by code, of those of which something was noted
     */
    static List<OfDepartment> of(List<Neighbourhood> candidates, Map<String, Standing> standings) {
        return candidates.stream()
                .map(one ->
                        new Told(one.department(), standings.getOrDefault(one.code(), Standing.nothing(one.code()))))
                .collect(Collectors.groupingBy(
                        Told::department, Collectors.mapping(Told::standing, Collectors.toList())))
                .entrySet()
                .stream()
                .map(one -> row(one.getKey(), one.getValue()))
                .sorted(Comparator.comparing(OfDepartment::region).thenComparing(OfDepartment::department))
                .toList();
    }

    private static OfDepartment row(String department, List<Standing> some) {
        return new OfDepartment(
                Geography.regionOf(department).map(Geography.Region::name).orElse(""),
                Geography.departmentName(department),
                some.size(),
                count(some, OutgoingOutcome.SORTANT),
                count(some, OutgoingOutcome.PARTIEL),
                count(some, OutgoingOutcome.ABSORBE),
                (int) some.stream().filter(one -> one.decided().isEmpty()).count(),
                some.stream().mapToInt(Standing::measures).sum(),
                some.stream().mapToInt(Standing::latest).max().orElse(0));
    }

    private static int count(List<Standing> some, OutgoingOutcome outcome) {
        return (int) some.stream()
                .filter(one -> one.decided().filter(outcome::equals).isPresent())
                .count();
    }
}
