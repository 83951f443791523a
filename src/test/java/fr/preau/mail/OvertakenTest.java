package fr.preau.mail;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.mail.Fault.Answer;
import fr.preau.mail.Fault.Phase;
import fr.preau.mail.Message.State;
import fr.preau.testing.TestInstance;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.QueryTimeoutException;

/** A process that hung while the database changed hands comes back when another has sent its message. */
class OvertakenTest {

    private TestInstance preau;
    private Message message;

    @BeforeEach
    void somebodyIsToBeWrittenTo() {
        preau = TestInstance.start(Map.of());
        preau.bean(PostOffice.class).stop();
        var slug = preau.publish(cycle().day("2024-09-24", 10));
        preau.visitor().form(slug).day(preau.day(slug, "2024-09-24")).send();
        message = stored();
    }

    @AfterEach
    void stop() {
        preau.close();
    }

    @Test
    void whatAnotherSentStaysSentWhenTheDatabaseWasAwayAtTheLastMoment() {
        carry(_ -> {
            anotherSends();
            throw new QueryTimeoutException("the database changed hands");
        });

        assertThat(stored().state()).isEqualTo(State.SENT);
        assertThat(stored().attempts()).isZero();
    }

    @Test
    void whatAnotherSentStaysSentWhenTheServerHungUpMeanwhile() {
        preau.jdbc().sql("UPDATE message SET body = 'Ce que l’autre a dit'").update();

        carry(_ -> {
            anotherSends();
            throw new NotCarried(new Answer(Phase.CONTENT, 0, "Read timed out"), new Exception());
        });

        assertThat(stored().state()).isEqualTo(State.SENT);
        assertThat(stored().body()).isEqualTo("Ce que l’autre a dit");
    }

    @Test
    void whatAnotherIsHandingOverIsNotTakenBack() {
        carry(_ -> {
            preau.jdbc().sql("UPDATE message SET state = 'LEAVING'").update();
            throw new QueryTimeoutException("the database changed hands");
        });

        assertThat(stored().state()).isEqualTo(State.LEAVING);
    }

    @Test
    void whatIsOurOwnMarkThoughNobodyToldUsIsTakenBack() {
        carry(lastMoment -> {
            lastMoment.run();
            throw new NotCarried(new Answer(Phase.END, 451, "Try again later"), new Exception());
        });

        assertThat(stored().state()).isEqualTo(State.WAITING);
        assertThat(stored().attempts()).isEqualTo(1);
    }

    @Test
    void whatAnotherSentStaysSentThoughNothingIsLeftToSay() {
        preau.jdbc().sql("UPDATE place SET state = 'WITHDRAWN'").update();
        anotherSends();

        carry(_ -> {
            throw new AssertionError("there is nothing to carry");
        });

        assertThat(stored().state()).isEqualTo(State.SENT);
    }

    private interface Carrying {
        void carry(Runnable lastMoment) throws NotCarried;
    }

    private void carry(Carrying carrying) {
        var dispatch = new Dispatch(
                preau.bean(Departures.class),
                preau.bean(LetterKinds.class),
                preau.bean(MimeLetters.class),
                new Server(carrying),
                preau.bean(Clock.class));
        try (var handful = dispatch.begin()) {
            dispatch.dispatch(message, handful);
        }
    }

    private void anotherSends() {
        preau.bean(Departures.class)
                .arrived(message.id(), State.SENT, preau.bean(Clock.class).instant());
    }

    private Message stored() {
        return preau.bean(Messages.class)
                .withId(preau.jdbc()
                        .sql("SELECT id FROM message")
                        .query(Long.class)
                        .single())
                .orElseThrow();
    }

    private record Server(Carrying carrying) implements MailTransport {

        @Override
        public Conversation begin() {
            return new Conversation() {
                @Override
                public void carry(long id, MimeMessage letter, Runnable lastMoment) throws NotCarried {
                    carrying.carry(lastMoment);
                }

                @Override
                public void close() {
                    // It holds nothing.
                }
            };
        }

        @Override
        public State arrival() {
            return State.SENT;
        }

        @Override
        public boolean repeatable() {
            return false;
        }
    }
}
