package fr.preau.programme;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.testing.TestInstance;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Random arbitrations sent as forms, some by two people at once, against a plain model: sums agree to the cent, no
 * action is voted beyond its cost, no envelope is passed without a reason, and the order of votes means nothing.
 */
class ProgrammeProperties {

    private static final int YEAR = 2025;
    private static final int ACTIONS = 3;
    private static final int GESTURES = 20;
    private static final List<String> FIELDS = List.of("requested", "proposed", "voted");
    private static final int VOTED = 2;

    private final TestInstance preau = TestInstance.shared();

    /** A programme and, in cents, what a blackboard says of it: requests by action and funder. */
    private final class Played {
        final ContractSpace contract = ContractSpace.open(preau, "Emploi");
        final List<Long> funders;
        final List<Long> envelopes;
        final List<Long> costs;
        final Map<Integer, String> requests = new LinkedHashMap<>();
        final Map<Integer, long[]> model = new HashMap<>();

        Played(List<Long> costs, List<Long> envelopes) {
            this.costs = costs;
            this.envelopes = envelopes;
            contract.openYear(YEAR);
            this.funders = List.of(contract.funder("État"), contract.funder("Ville"));
            for (var at = 0; at < funders.size(); at++) {
                contract.envelope(YEAR, funders.get(at), typed(envelopes.get(at)));
            }
            for (var action = 0; action < costs.size(); action++) {
                var sheet = contract.action(
                        YEAR, "Action " + action, "Emploi", CarrierKind.ASSOCIATION, typed(costs.get(action)));
                for (var funder = 0; funder < funders.size(); funder++) {
                    var key = action * funders.size() + funder;
                    requests.put(key, contract.request(sheet, funders.get(funder), "100"));
                    model.put(key, new long[] {10_000, 0, 0});
                }
            }
        }

        /** Whether it was taken. */
        boolean send(int request, int field, long cents, String reason) {
            var changed = new HashMap<>(Map.of(FIELDS.get(field), typed(cents), "overReason", reason));
            if (field == VOTED) {
                changed.putAll(Map.of("actKind", "DELIBERATION", "actNumber", "D-1", "actDate", "2025-03-20"));
            }
            var answer = contract.send(requests.get(request), changed);
            assertThat(answer.status()).as(answer.words()).isIn(302, 422);
            return answer.status() == 302;
        }

        long sum(int field, int funder) {
            return model.entrySet().stream()
                    .filter(one -> one.getKey() % funders.size() == funder)
                    .mapToLong(one -> one.getValue()[field])
                    .sum();
        }

        long voted(int action) {
            return model.entrySet().stream()
                    .filter(one -> one.getKey() / funders.size() == action)
                    .mapToLong(one -> one.getValue()[VOTED])
                    .sum();
        }

        long over(int funder) {
            return Math.max(0, Math.max(sum(1, funder), sum(VOTED, funder)) - envelopes.get(funder));
        }

        List<String> total() {
            return contract.row(YEAR, "Total, ");
        }

        void agrees() {
            var total = total();
            var left = contract.row(YEAR, "Reste après les votes");
            assertThat(total.get(3))
                    .isEqualTo(figures(costs.stream().mapToLong(one -> one).sum()));
            for (var funder = 0; funder < funders.size(); funder++) {
                for (var field = 0; field < FIELDS.size(); field++) {
                    assertThat(total.get(4 + funder * FIELDS.size() + field))
                            .as("%s of funder %d in %s", FIELDS.get(field), funder, total)
                            .isEqualTo(figures(sum(field, funder)));
                }
                assertThat(left.get(4 + funder * FIELDS.size() + VOTED)
                                .replace("−", "-")
                                .replace("- ", "-"))
                        .isEqualTo(figures(envelopes.get(funder) - sum(VOTED, funder)));
            }
            for (var action = 0; action < costs.size(); action++) {
                assertThat(voted(action)).isLessThanOrEqualTo(costs.get(action));
            }
        }
    }

    private static String typed(long cents) {
        return "%d,%02d".formatted(cents / 100, cents % 100);
    }

    /** As the board writes it. */
    private static String figures(long cents) {
        var euros = String.format(java.util.Locale.ROOT, "%,d", Math.abs(cents) / 100)
                .replace(',', ' ');
        var rest = Math.abs(cents) % 100;
        return (cents < 0 ? "-" : "") + euros + (rest == 0 ? "" : ",%02d".formatted(rest));
    }

    @Property(tries = 6)
    void whateverIsVotedInWhateverOrderTheSumsAgree(@ForAll Random random) {
        var played = new Played(
                IntStream.range(0, ACTIONS)
                        .mapToObj(_ -> cents(random, 4_000_000))
                        .toList(),
                List.of(cents(random, 3_000_000), cents(random, 3_000_000)));
        played.agrees();
        for (var gesture = 0; gesture < GESTURES; gesture++) {
            play(played, random);
            played.agrees();
        }

        var again = new Played(played.costs, played.envelopes);
        var order = new ArrayList<>(played.model.keySet());
        Collections.shuffle(order, random);
        for (var request : order) {
            for (var field = 0; field < FIELDS.size(); field++) {
                var cents = played.model.get(request)[field];
                assertThat(cents == 0 || again.send(request, field, cents, "Accord de principe"))
                        .isTrue();
            }
        }
        assertThat(again.total()).isEqualTo(played.total());
    }

    private static long cents(Random random, int most) {
        return 10_000 + random.nextInt(most);
    }

    private static void play(Played played, Random random) {
        var request = random.nextInt(played.requests.size());
        var field = random.nextInt(FIELDS.size());
        var funder = request % played.funders.size();
        var cents = 1L + random.nextInt(2_500_000);
        var reason = random.nextInt(3) == 0 ? "Accord de principe" : "";
        if (random.nextInt(4) == 0) {
            late(played, request, random);
            return;
        }
        var before = played.model.get(request)[field];
        var over = played.over(funder);
        if (played.send(request, field, cents, reason)) {
            played.model.get(request)[field] = cents;
            assertThat(played.over(funder) <= over || !reason.isEmpty())
                    .as("an envelope is passed for a reason alone: %d to %d", before, cents)
                    .isTrue();
        }
    }

    /** Two people have the same page open; the second one's figure does not replace the first one's unseen. */
    private static void late(Played played, int request, Random random) {
        var page = played.requests.get(request);
        var both = played.contract.form(page);
        var first = 1L + random.nextInt(10_000);
        both.put("requested", typed(first));
        assertThat(played.contract.pilot().post(page, both).status()).isEqualTo(302);
        played.model.get(request)[0] = first;
        both.put("requested", typed(first + 1));
        assertThat(played.contract.pilot().post(page, both).status()).isIn(409, 422);
    }
}
