package fr.preau.management.importing;

import fr.preau.cycle.Cycle;
import fr.preau.registration.IfFull;
import fr.preau.registration.Profile;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What an organiser decides for the whole list.
 *
 * @param everybody whether people come in whom the cycle's rules do not admit at once
 * @param profile of those of whom the list says none
 * @param days of those of whom the list says none
 * @param tickets what each of the list's tickets opens
 */
record ListTerms(IfFull ifFull, boolean everybody, Profile profile, List<Long> days, TicketDays tickets) {

    ListTerms {
        days = List.copyOf(days);
    }

    static ListTerms of(MultiValueMap<String, String> sent, Cycle cycle, TicketDays tickets) {
        var ticked = sent.getOrDefault("jour", List.of());
        var only = cycle.days().size() == 1 && !sent.containsKey("complet");
        return new ListTerms(
                among(IfFull.values(), sent.getFirst("complet")).orElse(IfFull.WAIT),
                "true".equals(sent.getFirst("hors")),
                among(Profile.values(), sent.getFirst("profil")).orElse(Profile.OTHER),
                cycle.days().stream()
                        .map(Cycle.Day::id)
                        .filter(day -> only || ticked.contains(Long.toString(day)))
                        .toList(),
                tickets);
    }

    private static <E extends Enum<E>> Optional<E> among(E[] values, @Nullable String name) {
        return Arrays.stream(values).filter(one -> one.name().equals(name)).findFirst();
    }
}
