package fr.preau.territory.outgoing;

import fr.preau.territory.Codes;
import java.util.Collection;
import java.util.List;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** What became in a year of what was to stop or to go on in neighbourhoods that left the map. */
@NamedInterface("outgoing")
@Component
public class OutgoingOfYear {

    private final OutgoingLog log;

    OutgoingOfYear(OutgoingLog log) {
        this.log = log;
    }

    /** How many of its measures were kept, kept in part and ended, by that year's follow-up. */
    public record Followed(String code, long kept, long partly, long ended) {}

    /** Those of these of which something was noted. */
    public List<Followed> of(Collection<String> codes, int year) {
        return codes.stream()
                .filter(Codes::isOf2015)
                .map(code -> followed(code, year))
                .filter(one -> one.kept + one.partly + one.ended > 0)
                .toList();
    }

    private Followed followed(String code, int year) {
        var outcomes = log.measures(code).stream()
                .flatMap(measure -> measure.years().stream())
                .filter(kept -> kept.year() == year)
                .map(YearKept::outcome)
                .toList();
        return new Followed(
                code,
                count(outcomes, YearKept.Outcome.KEPT),
                count(outcomes, YearKept.Outcome.PARTLY),
                count(outcomes, YearKept.Outcome.ENDED));
    }

    private static long count(List<YearKept.Outcome> outcomes, YearKept.Outcome wanted) {
        return outcomes.stream().filter(wanted::equals).count();
    }
}
