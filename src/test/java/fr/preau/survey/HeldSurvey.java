package fr.preau.survey;

import fr.preau.attendance.HalfDay.Part;
import fr.preau.survey.Survey.Way;
import fr.preau.testing.AttendedCycle;
import fr.preau.testing.Mailbox;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Visitor.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A cycle that is over, so many people who were at its first day, and a survey about that day. */
final class HeldSurvey {

    private final TestInstance preau;
    private final AttendedCycle held;
    private final List<Mailbox> people = new ArrayList<>();
    private final List<Long> registrations = new ArrayList<>();
    private final List<String> pages = new ArrayList<>();
    private long id;

    private HeldSurvey(TestInstance preau, int present) {
        this.preau = preau;
        this.held = AttendedCycle.at(preau);
        for (var number = 0; number < present; number++) {
            var person = Mailbox.at(preau);
            people.add(person);
            registrations.add(held.register(person));
        }
        held.hold();
        registrations.forEach(one -> held.present(one, 1, Part.MORNING));
    }

    static HeldSurvey at(TestInstance preau, int present) {
        var held = new HeldSurvey(preau, present);
        held.people.forEach(person -> held.pages.add(person.ownPage()));
        return held;
    }

    /** The same on an instance that hands its mail over. */
    static HeldSurvey mailed(TestInstance preau, int present) {
        return new HeldSurvey(preau, present);
    }

    /** A draft from the model, about the first day. */
    HeldSurvey draft(SurveyKind kind) {
        id = preau.bean(Surveys.class).draft(held.cycleNow(), kind, List.of(held.day(1)));
        return this;
    }

    HeldSurvey open() {
        return open(Way.MAIL);
    }

    HeldSurvey open(Way way) {
        if (id == 0) {
            draft(SurveyKind.HOT);
        }
        if (!(preau.bean(Surveys.class).open(id, way, List.of()) instanceof Opening.Opened)) {
            throw new AssertionError("it did not open");
        }
        return this;
    }

    /** The survey that a test opened another way. */
    void adopt(long survey) {
        id = survey;
    }

    int boxSize() {
        return preau.jdbc()
                .sql("SELECT count(*) FROM survey_box WHERE survey_id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    long id() {
        return id;
    }

    Survey now() {
        return preau.bean(Surveys.class).withId(id).orElseThrow();
    }

    AttendedCycle held() {
        return held;
    }

    Mailbox person(int number) {
        return people.get(number);
    }

    long registration(int number) {
        return registrations.get(number);
    }

    String ownPage(int number) {
        return pages.get(number);
    }

    /** Where the link on that person's own page leads. */
    String ticket(int number) {
        return preau.bean(OpenSurveys.class)
                .address(registrations.get(number), id)
                .orElseThrow(() -> new AssertionError("no ticket"));
    }

    /** The field of the question whose model has that code. */
    String field(String code) {
        return now().questions().stream()
                .filter(question -> question.code().equals(code))
                .findFirst()
                .orElseThrow()
                .field();
    }

    Page answer(int number, Map<String, String> answers) {
        var fields = new LinkedHashMap<String, List<String>>();
        answers.forEach((code, value) -> fields.put(field(code), List.of(value)));
        return preau.visitor().post(ticket(number), fields);
    }

    /** So many of them say that they are quite content, and why. */
    HeldSurvey answered(int people) {
        for (var number = 0; number < people; number++) {
            answer(number, Map.of("expected", "0", "kept", "Texte " + number, "profile", number % 2 == 0 ? "0" : "1"));
        }
        return this;
    }

    HeldSurvey close() {
        preau.bean(BallotCounting.class).close(id);
        preau.bean(SurveyRounds.class).round();
        return this;
    }
}
