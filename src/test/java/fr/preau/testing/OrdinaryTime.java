package fr.preau.testing;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.testing.Visitor.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** What an ordinary form takes on an instance, to compare with forms that are filled to make it work. */
public final class OrdinaryTime {

    /** What a form of anybody's may weigh, with its other fields. */
    private static final int A_MEGABYTE = 1_000_000;

    /** Reading and unescaping a megabyte is some dozens of times an ordinary form; the square of it is a million times. */
    private static final int MOST_TIMES = 250;

    /** A machine that is slower by more is none to measure on. */
    private static final double MOST_BUSY = 4;

    /** Below it a megabyte's own way through the machine weighs more than what is done with it: five milliseconds. */
    private static final long LEAST = 5_000_000;

    private final TestInstance preau;
    private final Supplier<?> ordinary;

    /** In nanoseconds, of an ordinary form. */
    private final long usual;

    private OrdinaryTime(TestInstance preau, Supplier<?> ordinary, long usual) {
        this.preau = preau;
        this.ordinary = ordinary;
        this.usual = usual;
    }

    public static OrdinaryTime at(TestInstance preau) {
        var slug = preau.publish(cycle().day("2024-09-24", 10));
        var day = preau.day(slug, "2024-09-24");
        Supplier<Page> ordinary =
                () -> preau.visitor().form(slug).with("lastName", "").day(day).send();
        return new OrdinaryTime(preau, ordinary, Math.max(median(41, ordinary), LEAST));
    }

    /** Of an ordinary form, in nanoseconds. */
    public long usual() {
        return usual;
    }

    /** In nanoseconds. */
    public static long median(int times, Supplier<?> request) {
        return IntStream.range(0, times)
                .mapToLong(_ -> nanos(request))
                .sorted()
                .skip(times / 2)
                .findFirst()
                .orElseThrow();
    }

    public static long nanos(Supplier<?> request) {
        var start = System.nanoTime();
        request.get();
        return System.nanoTime() - start;
    }

    /** A megabyte of each awkward unit in each field of each form of that page, sent by nobody in particular. */
    public void holdsForFormsOf(String path) {
        var forms = OpenForm.all(preau.visitor().get(path));
        assertThat(forms).as(path).isNotEmpty();
        for (var form : forms) {
            if (form.names().isEmpty()) {
                holdsForPost(form.action());
            }
            for (var field : form.names()) {
                holds(form.action(), field, filled -> form.bodyWith(field, filled));
            }
        }
    }

    /** The same of an address that asks for no field, or whose form no page shows. */
    public void holdsForPost(String action) {
        holds(action, "texte", filled -> "texte=" + filled);
    }

    private void holds(String action, String field, UnaryOperator<String> body) {
        for (var unit : Effort.some(Awkward.UNITS)) {
            var encoded = URLEncoder.encode(unit, StandardCharsets.UTF_8);
            var filled = body.apply(encoded.repeat(A_MEGABYTE / encoded.length()));
            holds(
                    action + " " + field + " full of « " + unit + " »",
                    () -> preau.visitor()
                            .send(FormBody.post(
                                    preau.visitor().request(action).header("Sec-Fetch-Site", "same-origin"), filled)));
        }
    }

    private void holds(String what, Supplier<Page> request) {
        holds(what, usual, () -> request.get().status());
    }

    /** That this takes about as long as an ordinary form, and ends well. */
    public void holdsFor(String what, Supplier<Integer> status) {
        holds(what, usual, status);
    }

    /**
     * That this takes about as long as what takes that many nanoseconds: of five attempts the best, since other things
     * run on this machine, each beside what an ordinary form takes at the moment.
     */
    public void holds(String what, long beside, Supplier<Integer> request) {
        var times = Long.MAX_VALUE;
        for (var attempt = 0; attempt < 5 && times >= MOST_TIMES; attempt++) {
            var busy = attempt == 0 ? 1 : busy();
            var start = System.nanoTime();
            var status = request.get();
            times = Math.min(times, (long) ((System.nanoTime() - start) / (beside * busy)));
            assertThat(status).as(what).isLessThan(500);
        }
        assertThat(times).as(what).isLessThan(MOST_TIMES);
    }

    /** How many times slower this machine is at the moment: of three, since one may meet a pause, and never many. */
    private double busy() {
        return Math.min(MOST_BUSY, Math.max(1, median(3, ordinary) / (double) usual));
    }
}
