package fr.preau.programme.rules;

import fr.preau.programme.ActionSheet;
import fr.preau.programme.CarrierKind;
import fr.preau.programme.Envelope;
import fr.preau.programme.FundingRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Sums of a programme, in cents. What is inadmissible or abandoned does not count. */
public final class ProgrammeTotals {

    private ProgrammeTotals() {}

    /** What is asked, proposed and voted, together. */
    public record Sums(long requested, long proposed, long voted) {

        public static final Sums NONE = new Sums(0, 0, 0);

        public Sums plus(FundingRequest request) {
            return new Sums(
                    requested + request.requested().orElse(0L),
                    proposed + request.proposed().orElse(0L),
                    voted + request.voted().orElse(0L));
        }

        public static Sums of(Collection<FundingRequest> requests) {
            var sums = NONE;
            for (var request : requests) {
                sums = sums.plus(request);
            }
            return sums;
        }
    }

    /**
     * A funder's line under the table.
     *
     * @param left what the envelope holds beyond what is voted; empty without an envelope, negative when over
     * @param over by how much the larger of proposed and voted exceeds the envelope; 0 if it does not
     */
    public record OfFunder(
            long funder, Sums sums, Optional<Long> envelope, Optional<Long> left, long over, boolean confirmed) {}

    public static List<OfFunder> byFunder(
            Collection<Long> funders, Collection<FundingRequest> requests, Collection<Envelope> envelopes) {
        var byFunder = requests.stream().collect(Collectors.groupingBy(FundingRequest::funderId));
        var known = envelopes.stream().collect(Collectors.toMap(Envelope::funderId, Function.identity()));
        var all = new ArrayList<OfFunder>();
        for (var funder : funders) {
            var sums = Sums.of(byFunder.getOrDefault(funder, List.of()));
            var envelope = Optional.ofNullable(known.get(funder));
            all.add(new OfFunder(
                    funder,
                    sums,
                    envelope.map(Envelope::cents),
                    envelope.map(one -> one.cents() - sums.voted()),
                    envelope.map(one -> Math.max(0, Math.max(sums.proposed(), sums.voted()) - one.cents()))
                            .orElse(0L),
                    envelope.filter(Envelope::overConfirmed).isPresent()));
        }
        return all;
    }

    /** What was asked and not voted, of one action: its balanced plan lacks it after the votes. */
    public static long lacking(Collection<FundingRequest> requests) {
        var sums = Sums.of(requests);
        return Math.max(0, sums.requested() - sums.voted());
    }

    /**
     * How much goes by agreements over several years, among associations.
     *
     * @param agreements of all that are voted to associations, {@code multiYear} of them over several years
     */
    public record MultiYearShare(int multiYear, int agreements, Map<Long, long[]> moneyByFunder) {}

    public static MultiYearShare multiYear(
            Collection<ActionSheet> sheets, Map<Long, List<FundingRequest>> requestsBySheet) {
        var multiYear = 0;
        var agreements = 0;
        var money = new HashMap<Long, long[]>();
        for (var sheet : sheets) {
            var voted = requestsBySheet.getOrDefault(sheet.id(), List.of()).stream()
                    .filter(request -> request.voted().orElse(0L) > 0)
                    .toList();
            if (sheet.text().kind() != CarrierKind.ASSOCIATION || voted.isEmpty()) {
                continue;
            }
            agreements++;
            multiYear += sheet.multiYear() ? 1 : 0;
            voted.forEach(request -> {
                var parts = money.computeIfAbsent(request.funderId(), _ -> new long[2]);
                parts[0] += sheet.multiYear() ? request.voted().orElse(0L) : 0;
                parts[1] += request.voted().orElse(0L);
            });
        }
        return new MultiYearShare(multiYear, agreements, money);
    }
}
