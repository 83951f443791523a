package fr.preau.management.figures;

import fr.preau.platform.chart.DepartmentOutline;
import fr.preau.registration.rules.Audience;
import java.util.Collection;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which departments a map shows: those that cycles are for, or else the centre's region. */
final class Territory {

    /** Auvergne-Rhône-Alpes, by the codes of the official geography (INSEE). */
    private static final Set<String> REGION =
            Set.of("01", "03", "07", "15", "26", "38", "42", "43", "63", "69", "73", "74");

    private Territory() {}

    /** In the order of their codes; whatever has no outline is left out. */
    static SortedSet<String> of(Collection<Audience> audiences) {
        var codes = new TreeSet<String>();
        for (var audience : audiences) {
            audience.departments().stream()
                    .filter(code -> DepartmentOutline.of(code).isPresent())
                    .forEach(codes::add);
        }
        var somebodyFromAnywhere =
                audiences.stream().anyMatch(audience -> audience.departments().isEmpty());
        if (codes.isEmpty() || somebodyFromAnywhere) {
            codes.addAll(REGION);
        }
        return codes;
    }
}
