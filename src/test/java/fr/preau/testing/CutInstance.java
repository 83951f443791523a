package fr.preau.testing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.testing.StatementWire.Cut;
import fr.preau.testing.Visitor.Page;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.springframework.context.SmartLifecycle;

/**
 * An instance whose connection to its database is cut at each statement of a gesture in turn; {@link Effort} says how
 * many of them in a short run.
 *
 * <p>What it does by itself rests from then on, so that what is counted is the gesture's alone.
 */
public final class CutInstance implements AutoCloseable {

    private static final Set<String> ITS_OWN = Set.of("ServingScheduler", "PostOffice");

    private static final int TIMES = 5;

    private final StatementWire wire;
    private final TestInstance preau;

    private CutInstance(StatementWire wire, TestInstance preau) {
        this.wire = wire;
        this.preau = preau;
    }

    /** What somebody does, in a world of its own. */
    public interface Gesture {

        /** Does it; done again, it is the same form sent again. */
        Page send();

        /** What the page that keeps the form shows of it. */
        String kept();

        /** Whether that is how the form sent again ends well. */
        default boolean endsWell(Page again) {
            return again.status() < 400;
        }

        /** What tables hold once it was done, however often it was sent. */
        void done();
    }

    public static CutInstance start() {
        var database = TestDatabase.fresh();
        var wire = StatementWire.to(database);
        return new CutInstance(
                wire, TestInstance.start(wire.carrying(database), TestClock.at("2024-09-10T09:00"), Map.of()));
    }

    public TestInstance preau() {
        return preau;
    }

    public StatementWire wire() {
        return wire;
    }

    /** From now on its jobs run and its mail leaves. */
    public void goOn() {
        itsOwn().forEach(SmartLifecycle::start);
    }

    private List<SmartLifecycle> itsOwn() {
        return preau.beans(SmartLifecycle.class).stream()
                .filter(one -> ITS_OWN.contains(one.getClass().getSimpleName()))
                .toList();
    }

    /** How many statements that takes, at the least of some times: what comes in between is nobody's. */
    public int fewest(Runnable gesture) {
        itsOwn().forEach(SmartLifecycle::stop);
        return IntStream.range(0, TIMES)
                .map(_ -> {
                    wire.mend();
                    gesture.run();
                    return wire.seen();
                })
                .min()
                .orElseThrow();
    }

    /**
     * Cuts at each statement, before the server has it and before its answer arrives: nothing is half, whoever did it
     * is told in words and keeps what they typed, and once more ends well.
     *
     * @param gestures makes the world of one more such gesture
     */
    public void atEachStatement(Supplier<Gesture> gestures) {
        itsOwn().forEach(SmartLifecycle::stop);
        var statements = statements(gestures.get());
        var all = IntStream.rangeClosed(1, statements).boxed().toList();
        for (var nth : Effort.some(all)) {
            for (var cut : Cut.values()) {
                cut("%s of statement %d of %d".formatted(cut, nth, statements), nth, cut, gestures.get());
            }
        }
    }

    private int statements(Gesture gesture) {
        wire.mend();
        var answer = gesture.send();
        var statements = wire.seen();
        assertThat(answer.status()).as(answer.words()).isLessThan(400);
        assertThat(statements).isPositive();
        gesture.done();
        return statements;
    }

    private void cut(String where, int nth, Cut cut, Gesture gesture) {
        wire.cutAt(nth, cut);
        var answer = gesture.send();
        wire.mend();
        if (answer.status() >= 400) {
            assertThat(answer.status()).as(where).isEqualTo(503);
            assertThat(answer.header("Retry-After")).as(where).isNotEmpty();
            assertThat(answer.response().body()).as(where).contains(gesture.kept());
        }
        Whole.check(preau, where);
        var again = gesture.send();
        assertThat(gesture.endsWell(again))
                .as("%s, once more: %d %s", where, again.status(), again.words())
                .isTrue();
        Whole.check(preau, where + ", once more");
        try {
            gesture.done();
        } catch (AssertionError e) {
            throw new AssertionError(where + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        wire.mend();
        preau.close();
        wire.close();
    }
}
