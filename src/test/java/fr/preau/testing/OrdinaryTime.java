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

    /** Reading and unescaping a megabyte is some ten times an ordinary form; the square of it is a million times. */
    private static final int MOST_TIMES = 60;

    /** Below it a megabyte's own way through the machine weighs more than what is done with it: five milliseconds. */
    private static final long LEAST = 5_000_000;

    private final TestInstance preau;
    private final long usual;

    private OrdinaryTime(TestInstance preau, long usual) {
        this.preau = preau;
        this.usual = usual;
    }

    public static OrdinaryTime at(TestInstance preau) {
        var slug = preau.publish(cycle().day("2024-09-24", 10));
        var day = preau.day(slug, "2024-09-24");
        var times = IntStream.range(0, 41)
                .mapToLong(_ -> {
                    var start = System.nanoTime();
                    preau.visitor().form(slug).with("lastName", "").day(day).send();
                    return System.nanoTime() - start;
                })
                .sorted()
                .toArray();
        return new OrdinaryTime(preau, Math.max(times[20], LEAST));
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

    /** Of three attempts the best, since other things run on this machine. */
    private void holds(String what, Supplier<Page> request) {
        var best = Long.MAX_VALUE;
        for (var attempt = 0; attempt < 3 && best > usual * MOST_TIMES; attempt++) {
            var start = System.nanoTime();
            var status = request.get().status();
            best = Math.min(best, System.nanoTime() - start);
            assertThat(status).as(what).isLessThan(500);
        }
        assertThat(best / usual).as(what).isLessThan(MOST_TIMES);
    }
}
