package fr.preau.api.data;

import fr.preau.api.Refusals;
import fr.preau.platform.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.springframework.web.servlet.View;

/**
 * Some of a list, asked for by {@code limit} and {@code cursor}: what follows the cursor stays in its place whatever is
 * added or goes meanwhile.
 *
 * @param next what to ask for next; absent at the end
 */
record Slice(List<?> items, Optional<String> next) {

    private static final int USUAL = 50;
    private static final int MOST = 200;

    Slice {
        items = List.copyOf(items);
    }

    /**
     * What is asked for.
     *
     * @param after the number of the last one that was read; 0 for the beginning
     */
    record Asked(long after, int size) {}

    /** Answers what is asked for, or says what is wrong with it. */
    static View of(Optional<String> cursor, Optional<String> limit, Function<Asked, Slice> slices) {
        var after = cursor.map(Slice::number).orElse(Optional.of(0L));
        var size = limit.map(Slice::size).orElse(Optional.of(USUAL));
        if (after.isEmpty()) {
            return malformed("Mettez dans cursor ce que next a dit de la page d’avant, ou rien.");
        }
        if (size.isEmpty()) {
            return malformed("Mettez dans limit un nombre de 1 à %d, ou rien.".formatted(MOST));
        }
        return Answers.ok(Json.write(slices.apply(new Asked(after.get(), size.get()))));
    }

    private static View malformed(String why) {
        return Refusals.unreadable(why).view();
    }

    /** A whole list that is short enough to be read at once, cut to what is asked for. */
    static <T> Slice cut(List<T> all, ToLongFunction<T> number, Asked asked, Function<T, ?> item) {
        var rest = all.stream()
                .filter(one -> number.applyAsLong(one) > asked.after)
                .sorted(Comparator.comparingLong(number))
                .limit(asked.size + 1L)
                .toList();
        return of(rest, asked.size, number, item);
    }

    /** @param found one more than is asked for, where there are more */
    static <T> Slice of(List<T> found, int size, ToLongFunction<T> number, Function<T, ?> item) {
        var page = found.stream().limit(size).toList();
        return new Slice(
                page.stream().map(item).toList(),
                Optional.of(page)
                        .filter(_ -> found.size() > size)
                        .map(some -> cursor(number.applyAsLong(some.getLast()))));
    }

    private static String cursor(long number) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Long.toString(number).getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<Long> number(String cursor) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            return Optional.of(text)
                    .filter(digits -> digits.matches("[0-9]{1,18}"))
                    .map(Long::parseLong);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> size(String limit) {
        return Optional.of(limit)
                .filter(digits -> digits.matches("[0-9]{1,4}"))
                .map(Integer::parseInt)
                .filter(size -> size >= 1 && size <= MOST);
    }
}
