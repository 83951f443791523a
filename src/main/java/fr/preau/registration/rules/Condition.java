package fr.preau.registration.rules;

import fr.preau.registration.Profile;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.modulith.NamedInterface;

/** Of whom a question is asked. */
@NamedInterface("rules")
public sealed interface Condition {

    @NamedInterface("rules")
    record Everybody() implements Condition {}

    /** Of those who come on that day, or wait for it. */
    @NamedInterface("rules")
    record OnDay(long day) implements Condition {}

    /** Of those who choose that workshop. */
    @NamedInterface("rules")
    record InWorkshop(long workshop) implements Condition {}

    @NamedInterface("rules")
    record OfProfile(Profile profile) implements Condition {}

    /** Of those who choose that answer to another question, alone or among several. */
    @NamedInterface("rules")
    record AfterReply(long question, String choice) implements Condition {}

    Pattern CODE = Pattern.compile("(day|workshop|profile|reply)-(.*)");
    Pattern NUMBER = Pattern.compile("\\d{1,18}");
    Pattern REPLY = Pattern.compile("(\\d{1,18})-(.+)");

    /** The word for it, in the database and as the value of a form's field; empty for everybody. */
    default String code() {
        return switch (this) {
            case Everybody _ -> "";
            case OnDay(var day) -> "day-" + day;
            case InWorkshop(var workshop) -> "workshop-" + workshop;
            case OfProfile(var profile) -> "profile-" + profile.name();
            case AfterReply(var question, var choice) -> "reply-" + question + "-" + choice;
        };
    }

    /** What that word says; nothing for a word that is none. */
    static Optional<Condition> of(String code) {
        if (code.isEmpty()) {
            return Optional.of(new Everybody());
        }
        var read = CODE.matcher(code);
        return read.matches() ? of(read.group(1), read.group(2)) : Optional.empty();
    }

    private static Optional<Condition> of(String kind, String value) {
        var number = Optional.of(value)
                .filter(text -> NUMBER.matcher(text).matches())
                .map(Long::valueOf);
        return switch (kind) {
            case "day" -> number.map(OnDay::new);
            case "workshop" -> number.map(InWorkshop::new);
            case "profile" ->
                Arrays.stream(Profile.values())
                        .filter(profile -> profile.name().equals(value))
                        .findFirst()
                        .map(OfProfile::new);
            default -> {
                var reply = REPLY.matcher(value);
                yield reply.matches()
                        ? Optional.of(new AfterReply(Long.parseLong(reply.group(1)), reply.group(2)))
                        : Optional.empty();
            }
        };
    }
}
