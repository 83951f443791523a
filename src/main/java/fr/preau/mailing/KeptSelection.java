package fr.preau.mailing;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import fr.preau.platform.Json;
import fr.preau.registration.OrganisationKind;
import fr.preau.registration.PlaceState;
import fr.preau.registration.Profile;
import fr.preau.registration.Selection;
import fr.preau.registration.Selection.Filing;
import fr.preau.registration.Selection.Replied;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A selection as a mailing keeps it, in JSON; lists of one or none where something may be missing. */
record KeptSelection(
        List<Long> cycle,
        List<Long> days,
        List<String> states,
        List<String> profiles,
        List<String> kinds,
        List<String> departments,
        List<Long> question,
        List<String> reply,
        List<Long> workshops,
        // Not in those kept before it was.
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> filings,
        String search) {

    static String write(Selection selection) {
        return Json.write(new KeptSelection(
                selection.cycle().stream().toList(),
                selection.days().stream().sorted().toList(),
                names(selection.states()),
                names(selection.profiles()),
                names(selection.kinds()),
                selection.departments().stream().sorted().toList(),
                selection.replied().stream().map(Replied::question).toList(),
                selection.replied().flatMap(Replied::text).stream().toList(),
                selection.workshops().stream().sorted().toList(),
                names(selection.filings()),
                selection.search()));
    }

    static Selection read(String json) {
        var kept = Json.read(json, KeptSelection.class);
        return new Selection(
                kept.cycle.stream().findFirst(),
                Set.copyOf(kept.days),
                values(PlaceState.values(), kept.states),
                values(Profile.values(), kept.profiles),
                values(OrganisationKind.values(), kept.kinds),
                Set.copyOf(kept.departments),
                kept.question.stream()
                        .findFirst()
                        .map(question ->
                                new Replied(question, kept.reply.stream().findFirst())),
                Set.copyOf(kept.workshops),
                values(Filing.values(), kept.filings),
                kept.search);
    }

    private static List<String> names(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).sorted().toList();
    }

    private static <T extends Enum<T>> Set<T> values(T[] all, List<String> names) {
        return Arrays.stream(all).filter(one -> names.contains(one.name())).collect(Collectors.toSet());
    }
}
