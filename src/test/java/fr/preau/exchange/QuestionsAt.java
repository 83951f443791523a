package fr.preau.exchange;

import static fr.preau.testing.CycleText.cycle;

import fr.preau.testing.Mailbox;
import fr.preau.testing.TestInstance;

/** A day with somebody registered, who asks, at an instance of its own. */
final class QuestionsAt {

    private final TestInstance preau;
    private final long day;
    private final long registration;

    QuestionsAt(TestInstance preau) {
        this.preau = preau;
        var slug = preau.publish(cycle().day("2024-09-24", 10));
        this.day = preau.day(slug, "2024-09-24");
        var person = Mailbox.at(preau);
        preau.visitor().form(slug).with("email", person.address()).day(day).send();
        this.registration = preau.jdbc()
                .sql("SELECT id FROM registration WHERE email_key = :email")
                .param("email", person.address())
                .query(Long.class)
                .single();
        preau.bean(SpeakerQuestions.class).set(day, true, false);
    }

    void ask() {
        preau.bean(SpeakerQuestions.class).ask(day, registration, "", "Et après ?", false);
    }

    int count() {
        return preau.bean(SpeakerQuestions.class).of(day).size();
    }
}
