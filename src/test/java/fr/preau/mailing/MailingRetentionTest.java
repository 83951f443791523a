package fr.preau.mailing;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.mail.wording.LetterWording;
import fr.preau.mailing.Mailings.Sender;
import fr.preau.registration.Selection;
import fr.preau.registration.desk.Night;
import fr.preau.testing.Eventually;
import fr.preau.testing.Mailbox;
import fr.preau.testing.TestInstance;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How long what the team wrote to people is kept. */
class MailingRetentionTest {

    private static final LetterWording WORDS = new LetterWording("Objet", "Bonjour {prénom}");

    @Test
    void aYearAfterTheLastDayNothingSaysWhoWasWrittenToNorWhat() {
        try (var preau = TestInstance.start(Map.of())) {
            var slug = preau.publish(cycle().day("2024-09-24", 10));
            var day = preau.day(slug, "2024-09-24");
            var person = Mailbox.at(preau);
            preau.visitor().form(slug).with("email", person.address()).day(day).send();
            var mailings = preau.bean(Mailings.class);
            var selection = Selection.everything().onDay(day);
            var sent = mailings.draft(selection, WORDS, "Camille");
            var draft = mailings.draft(selection, WORDS, "Camille");
            assertThat(mailings.send(sent, 1, 1, new Sender("Camille", "camille@exemple.fr")))
                    .isEqualTo(new Sent.Planned(1));
            Eventually.until("it leaves", () -> person.letters().size() == 2);

            preau.clock().set("2025-09-24T12:00");
            Night.passes(preau);
            preau.bean(MailingRetention.class).run();
            assertThat(mailings.followed(sent)).hasSize(1);

            preau.clock().set("2025-09-26T12:00");
            Night.passes(preau);
            preau.bean(MailingRetention.class).run();

            assertThat(mailings.withId(sent)).isEmpty();
            assertThat(mailings.withId(draft)).isEmpty();
            assertThat(preau.jdbc()
                            .sql("SELECT count(*) FROM message WHERE kind = 'MAILING'")
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
    }
}
