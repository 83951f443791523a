package fr.preau.territory.square;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Who lives in some parts of squares, summed. To be shown by {@link Told} alone.
 *
 * @param households where the source says it of every square
 * @param poor households under the poverty line, where the source says it of every square
 * @param imputed people of squares that INSEE estimated
 * @param fullest people of the square that has most of them
 * @param fullestImputed the same of those that INSEE estimated
 */
public record Population(
        double people,
        OptionalDouble households,
        OptionalDouble poor,
        double imputed,
        double fullest,
        double fullestImputed) {

    public static Population of(List<Inhabited> parts) {
        var imputed = parts.stream().filter(part -> part.square().imputed()).toList();
        return new Population(
                parts.stream().mapToDouble(Inhabited::people).sum(),
                sum(
                        parts,
                        parts.stream().map(part -> part.square().households()).toList()),
                sum(parts, parts.stream().map(part -> part.square().poor()).toList()),
                imputed.stream().mapToDouble(Inhabited::people).sum(),
                parts.stream().mapToDouble(Inhabited::people).max().orElse(0),
                imputed.stream().mapToDouble(Inhabited::people).max().orElse(0));
    }

    private static OptionalDouble sum(List<Inhabited> parts, List<OptionalDouble> values) {
        if (values.isEmpty() || values.stream().anyMatch(OptionalDouble::isEmpty)) {
            return OptionalDouble.empty();
        }
        var sum = 0.0;
        for (var i = 0; i < values.size(); i++) {
            sum += values.get(i).getAsDouble() * parts.get(i).share();
        }
        return OptionalDouble.of(sum);
    }
}
