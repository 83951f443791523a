package fr.preau.management.rules;

import fr.preau.platform.FieldError;
import fr.preau.platform.web.Reading;
import fr.preau.registration.Profile;
import fr.preau.registration.rules.Arrangement;
import fr.preau.registration.rules.Reserve;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.modulith.NamedInterface;
import org.springframework.util.MultiValueMap;

/** The seats of a day as they stand in their form, typed or known. */
@NamedInterface("seats")
public record DayRulesForm(String capacity, Map<Profile, Line> reserves) {

    static final int LARGEST_ROOM = 100_000;
    private static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})|(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    private static final Pattern HOUR = Pattern.compile("(\\d{1,2})\\s*[h:]\\s*(\\d{2})?(?::\\d{2})?");

    public DayRulesForm {
        reserves = Map.copyOf(reserves);
    }

    /** What is reserved for a profile: how many seats, until which day and hour; all empty for nothing. */
    @NamedInterface("seats")
    public record Line(String seats, String date, String hour) {
        static final Line NOTHING = new Line("", "", "");

        private boolean empty() {
            return seats.isBlank() || seats.strip().equals("0");
        }
    }

    /**
     * What a reserve is judged by.
     *
     * @param begins when the day begins: a reserve ends before
     * @param known those that are set already, which may be over
     */
    @NamedInterface("seats")
    public record Circumstances(int held, Instant now, Instant begins, ZoneId zone, List<Reserve> known) {}

    static DayRulesForm of(int capacity, List<Reserve> reserves, ZoneId zone) {
        return new DayRulesForm(
                Integer.toString(capacity),
                Arrays.stream(Profile.values())
                        .collect(Collectors.toMap(
                                profile -> profile,
                                profile -> RulesWords.of(reserves, profile)
                                        .map(reserve -> line(reserve, zone))
                                        .orElse(Line.NOTHING))));
    }

    private static Line line(Reserve reserve, ZoneId zone) {
        var until = LocalDateTime.ofInstant(reserve.until(), zone);
        return new Line(
                Integer.toString(reserve.seats()),
                until.toLocalDate().toString(),
                "%02d:%02d".formatted(until.getHour(), until.getMinute()));
    }

    static DayRulesForm typed(MultiValueMap<String, String> form) {
        Function<String, String> text =
                name -> Optional.ofNullable(form.getFirst(name)).orElse("");
        return new DayRulesForm(
                text.apply("capacity"),
                Arrays.stream(Profile.values())
                        .collect(Collectors.toMap(
                                profile -> profile,
                                profile -> new Line(
                                        text.apply("seats-" + profile),
                                        text.apply("date-" + profile),
                                        text.apply("hour-" + profile)))));
    }

    public Line line(Profile profile) {
        return reserves.getOrDefault(profile, Line.NOTHING);
    }

    public Reading<Arrangement> read(Circumstances around) {
        var errors = new ArrayList<FieldError>();
        var seats = number(capacity);
        if (seats.isEmpty()) {
            errors.add(new FieldError("capacity", "Donnez un nombre entre 0 et 100 000."));
        } else if (seats.get() < around.held) {
            errors.add(new FieldError("capacity", belowHeld(around.held)));
        }
        var wanted = new ArrayList<Reserve>();
        for (var profile : Profile.values()) {
            var line = line(profile);
            if (!line.empty()) {
                read(profile, line, around, errors).ifPresent(wanted::add);
            }
        }
        var sum = wanted.stream().mapToInt(Reserve::seats).sum();
        if (errors.isEmpty() && sum > seats.orElse(0)) {
            errors.add(new FieldError(
                    "seats-" + wanted.getFirst().profile(),
                    "Réservez moins de places : %d sont réservées en tout, pour une jauge de %d."
                            .formatted(sum, seats.orElse(0))));
        }
        return errors.isEmpty()
                ? new Reading.Good<>(new Arrangement(seats.orElseThrow(), wanted))
                : new Reading.Wrong<>(errors);
    }

    public static String belowHeld(int held) {
        return "Donnez au moins %d : c’est le nombre de places déjà prises, et personne n’est mis dehors."
                .formatted(held);
    }

    private static Optional<Reserve> read(Profile profile, Line line, Circumstances around, List<FieldError> errors) {
        var seats = number(line.seats);
        var date = date(line.date);
        var hour = hour(line.hour);
        if (seats.isEmpty()) {
            errors.add(new FieldError("seats-" + profile, "Donnez un nombre de places, ou laissez vide."));
        }
        if (date.isEmpty()) {
            errors.add(new FieldError(
                    "date-" + profile, "Donnez le jour où la réserve prend fin, par exemple 20/09/2024."));
        }
        if (hour.isEmpty()) {
            errors.add(new FieldError("hour-" + profile, "Donnez l’heure où elle prend fin, par exemple 18:00."));
        }
        if (seats.isEmpty() || date.isEmpty() || hour.isEmpty()) {
            return Optional.empty();
        }
        var until = date.get().atTime(hour.get()).atZone(around.zone).toInstant();
        var reserve = new Reserve(profile, seats.get(), until);
        if (until.isAfter(around.begins)) {
            errors.add(new FieldError("date-" + profile, "La réserve doit prendre fin avant le début de la journée."));
        } else if (!until.isAfter(around.now) && !around.known.contains(reserve)) {
            errors.add(new FieldError("date-" + profile, "La réserve doit prendre fin plus tard que maintenant."));
        }
        return Optional.of(reserve);
    }

    private static Optional<Integer> number(String typed) {
        var digits = typed.strip().replace("\u00a0", "").replace("\u202f", "").replace(" ", "");
        return Optional.of(digits)
                .filter(text -> text.matches("\\d{1,6}"))
                .map(Integer::valueOf)
                .filter(number -> number <= LARGEST_ROOM);
    }

    private static Optional<LocalDate> date(String typed) {
        var match = DATE.matcher(typed.strip());
        if (!match.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    match.group(1) != null
                            ? LocalDate.parse(match.group())
                            : LocalDate.of(
                                    Integer.parseInt(match.group(6)),
                                    Integer.parseInt(match.group(5)),
                                    Integer.parseInt(match.group(4))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalTime> hour(String typed) {
        var match = HOUR.matcher(typed.strip());
        if (!match.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalTime.of(
                    Integer.parseInt(match.group(1)),
                    Optional.ofNullable(match.group(2)).map(Integer::parseInt).orElse(0)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
