package fr.preau.registration.form;

import fr.preau.registration.rules.Condition.AfterReply;
import fr.preau.registration.rules.Condition.Everybody;
import fr.preau.registration.rules.Condition.InWorkshop;
import fr.preau.registration.rules.Condition.OfProfile;
import fr.preau.registration.rules.Condition.OnDay;
import fr.preau.registration.rules.Questions.Question;

/** How a form says of whom a question is asked: in words to whoever reads, by its fields to a script. */
public final class AskedWhere {

    private AskedWhere() {}

    /**
     * What stands under the question: the condition, then what helps to answer.
     *
     * @param them whether the form is about somebody else than who fills it in
     */
    public static String help(Question question, boolean them) {
        return question.when()
                .map(when -> "Seulement si " + (them ? when.them() : when.you()) + ". "
                        + question.wording().help())
                .orElse(question.wording().help())
                .strip();
    }

    /** The fields one of which is ticked where that question is asked, as a selector; empty for everybody. */
    public static String selector(PersonFields fields, Question question) {
        return switch (question.wording().condition()) {
            case Everybody _ -> "";
            case OnDay(var day) ->
                field(fields.name("days"), "=", day) + ", " + field(fields.name("waitFor"), "=", day);
            case InWorkshop(var workshop) -> field(fields.name(PersonFields.WORKSHOP), "^=", workshop);
            case OfProfile(var profile) -> field(fields.name("profile"), "=", profile.name());
            case AfterReply(var other, var choice) -> field(fields.name(PersonFields.QUESTION + other), "=", choice);
        };
    }

    private static String field(String name, String equals, Object value) {
        var quoted = value.toString().replace("\\", "\\\\").replace("\"", "\\\"");
        return "[name%s\"%s\"][value=\"%s\"]".formatted(equals, name, quoted);
    }
}
