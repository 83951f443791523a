package fr.preau.api.data;

import fr.preau.api.Faults;
import fr.preau.api.JsonObject;
import fr.preau.management.rules.DayRulesForm;
import fr.preau.management.rules.DayRulesForm.Circumstances;
import fr.preau.management.rules.DayRulesForm.Line;
import fr.preau.platform.web.Reading.Good;
import fr.preau.platform.web.Reading.Wrong;
import fr.preau.registration.Profile;
import fr.preau.registration.rules.Arrangement;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the seats that a program wants for a day as their form does ({@link DayRulesForm}), errors at their pointers. */
final class SeatsReader {

    static final List<String> MEMBERS = List.of("capacity", "reserves");

    private static final List<String> RESERVE = List.of("profile", "seats", "until");
    private static final List<String> PROFILES =
            Arrays.stream(Profile.values()).map(Enum::name).toList();

    private final ZoneId zone;
    private final Faults faults;
    private final Map<Profile, Line> lines = new EnumMap<>(Profile.class);
    private final Map<Profile, String> pointers = new EnumMap<>(Profile.class);

    private SeatsReader(ZoneId zone, Faults faults) {
        this.zone = zone;
        this.faults = faults;
    }

    /** What is wanted; empty where something is wrong, which the faults say. */
    static Optional<Arrangement> read(JsonObject body, Circumstances around, Faults faults) {
        return new SeatsReader(around.zone(), faults).read(body, around);
    }

    private Optional<Arrangement> read(JsonObject body, Circumstances around) {
        var capacity = body.number("capacity");
        body.list("reserves", PROFILES.size())
                .forEach(element -> reserve(JsonObject.read(element.value(), element.pointer(), RESERVE, faults)));
        if (!faults.none()) {
            return Optional.empty();
        }
        var form = new DayRulesForm(capacity.orElseThrow().toString(), lines);
        return switch (form.read(around)) {
            case Good<Arrangement>(var wanted) -> Optional.of(wanted);
            case Wrong<Arrangement>(var errors) -> {
                errors.forEach(error -> faults.add(pointer(body, error.field()), error.message()));
                yield Optional.empty();
            }
        };
    }

    private void reserve(JsonObject reserve) {
        var profile = reserve.word("profile", PROFILES).map(Profile::valueOf);
        var seats = reserve.number("seats");
        if (seats.filter(number -> number < 1).isPresent()) {
            faults.add(reserve.at("seats"), "Réservez une place au moins, ou retirez cette réserve de la liste.");
        }
        var until = until(reserve);
        profile.ifPresent(one -> {
            if (lines.containsKey(one)) {
                faults.add(reserve.at("profile"), "Ce profil a déjà une réserve dans cette liste.");
            }
            pointers.put(one, reserve.at(""));
            seats.ifPresent(number -> until.ifPresent(at -> lines.put(
                    one,
                    new Line(
                            number.toString(),
                            at.toLocalDate().toString(),
                            at.toLocalTime().toString()))));
        });
    }

    /** At the place's hour, to the minute, as the form has it. */
    private Optional<OffsetDateTime> until(JsonObject reserve) {
        try {
            var at = OffsetDateTime.parse(reserve.text("until"))
                    .atZoneSameInstant(zone)
                    .toOffsetDateTime();
            if (at.getSecond() == 0 && at.getNano() == 0) {
                return Optional.of(at);
            }
        } catch (DateTimeException e) {
            // The same as one that is missing.
        }
        faults.add(
                reserve.at("until"),
                "Mettez ici une date et une heure à la minute, avec le décalage, comme 2024-09-20T18:00:00+02:00.");
        return Optional.empty();
    }

    /** The form has a field for the number of seats, the day and the hour of each profile. */
    private String pointer(JsonObject body, String field) {
        var cut = field.indexOf('-');
        if (cut < 0) {
            return body.at(field);
        }
        var member = field.startsWith("seats") ? "seats" : "until";
        return pointers.getOrDefault(Profile.valueOf(field.substring(cut + 1)), body.at("reserves") + "/") + member;
    }
}
