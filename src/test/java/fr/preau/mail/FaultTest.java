package fr.preau.mail;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.mail.Fault.Answer;
import fr.preau.mail.Fault.Phase;
import fr.preau.mail.Message.State;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose a failure is, by where the conversation stood and what was answered. */
class FaultTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CONNECT   |   0 | Couldn't connect to host                                      | Server
            CONNECT   | 421 | 421 4.3.2 Service en maintenance                              | Server
            CONNECT   | 554 | 554 5.7.1 Your address is blocked                             | Settings
            CONNECT   | 530 | STARTTLS is required but host does not support STARTTLS       | Settings
            LOGIN     |   0 | [EOF]                                                         | Server
            LOGIN     | 454 | 454 4.7.0 Temporary authentication failure                    | Server
            LOGIN     | 530 | 530 5.7.0 Authentication required                             | Settings
            LOGIN     | 534 | 534 5.7.9 Application-specific password required              | Settings
            LOGIN     | 535 | 535 5.7.8 Username and password not accepted                  | Settings
            SENDER    |   0 | Read timed out                                                | Server
            SENDER    | 421 | 421 Too many connections                                      | Server
            SENDER    | 451 | 451 4.3.0 Try later                                           | Server
            SENDER    | 530 | 530 5.7.57 Client not authenticated                           | Settings
            SENDER    | 550 | 550 5.7.1 Sender not allowed                                  | Settings
            SENDER    | 550 | 550 Adresse d'expediteur inconnue                             | Settings
            SENDER    | 553 | 553 5.7.1 Not owned by user                                   | Settings
            SENDER    | 501 | 501 5.1.7 Bad sender address syntax                           | Settings
            SENDER    | 552 | 552 5.3.4 Message size exceeds fixed limit                    | OfMessage for good
            RECIPIENT |   0 | Read timed out                                                | Server
            RECIPIENT | 421 | 421 Closing                                                   | Server
            RECIPIENT | 454 | 454 4.7.1 Relay access denied for now                         | Server
            RECIPIENT | 450 | 450 4.2.0 Greylisted                                          | OfRecipient for now
            RECIPIENT | 452 | 452 4.2.2 Mailbox full                                        | OfRecipient for now
            RECIPIENT | 550 | 550 5.1.1 No such user                                        | OfRecipient for good
            RECIPIENT | 550 | 550 Boite inconnue                                            | OfRecipient for good
            RECIPIENT | 552 | 552 5.2.2 Boite pleine                                        | OfRecipient for good
            RECIPIENT | 553 | 553 Adresse refusee                                           | OfRecipient for good
            RECIPIENT | 501 | 501 5.1.3 Bad recipient address syntax                        | OfRecipient for good
            RECIPIENT | 550 | 550 5.7.133 Sender not authenticated for group                | OfRecipient for good
            RECIPIENT | 554 | 554 5.7.1 Recipient address rejected: Access denied           | OfRecipient for good
            RECIPIENT | 554 | 554 5.7.1 <a@b.fr>: Relay access denied                       | Settings
            RECIPIENT | 550 | 550 Relaying denied                                           | Settings
            RECIPIENT | 550 | 550 5.7.54 Unable to relay recipient in non-accepted domain   | Settings
            RECIPIENT | 553 | 553 5.7.1 <c@d.fr>: Sender address rejected: not owned by user | Settings
            RECIPIENT | 550 | 550 5.1.8 <c@d.fr>: Sender address rejected: Domain not found | Settings
            RECIPIENT | 530 | 530 5.7.0 Must issue a STARTTLS command first                 | Settings
            RECIPIENT | 503 | 503 AUTH first                                                | Settings
            CONTENT   |   0 | Connection reset                                              | Server
            CONTENT   | 451 | 451 4.3.0 Try later                                           | Server
            CONTENT   | 552 | 552 5.3.4 Too big                                             | OfMessage for good
            CONTENT   | 530 | 530 Authentication required                                   | Settings
            END       |   0 | [EOF]                                                         | Doubt
            END       | 421 | 421 Closing                                                   | Server
            END       | 452 | 452 4.3.1 Plus de place                                       | OfMessage for now
            END       | 550 | 550 5.1.1 No such user                                        | OfRecipient for good
            END       | 552 | 552 5.2.3 Message exceeds the mailbox's limit                 | OfMessage for good
            END       | 554 | 554 5.7.1 Message refuse                                      | OfMessage for good
            END       | 550 | 550 5.7.26 This mail is unauthenticated (SPF, DKIM)           | Settings
            END       | 550 | 550 5.7.60 Client does not have permissions to send as this sender | Settings
            END       | 550 | 550 5.1.8 Access denied, bad outbound sender                  | Settings
            """)
    void everyAnswerHasItsOwner(Phase phase, int code, String words, String owner) {
        assertThat(named(Fault.of(new Answer(phase, code, words)))).isEqualTo(owner);
    }

    private static String named(Fault fault) {
        return switch (fault) {
            case Fault.OfMessage(var lasting) -> "OfMessage " + (lasting ? "for good" : "for now");
            case Fault.OfRecipient(var lasting) -> "OfRecipient " + (lasting ? "for good" : "for now");
            case Fault other -> other.getClass().getSimpleName();
        };
    }

    @Test
    void beforeARecipientIsNamedNothingIsEverTheRecipients() {
        for (var phase : Phase.values()) {
            if (phase.beforeTheMessage()) {
                assertThat(everyCode()
                                .mapToObj(code -> Fault.of(new Answer(phase, code, code + " 5.1.1 No such user"))))
                        .noneMatch(Fault.OfRecipient.class::isInstance);
            }
        }
    }

    @Test
    void onlySilenceAfterTheLastDotIsADoubt() {
        for (var phase : Phase.values()) {
            everyCode()
                    .forEach(code -> assertThat(Fault.of(new Answer(phase, code, "")) instanceof Fault.Doubt)
                            .isEqualTo(phase == Phase.END && code == 0));
        }
    }

    @Test
    void whatIsForNowIsTriedAgainAndWhatIsForGoodIsNot() {
        for (var phase : Phase.values()) {
            IntStream.range(400, 500)
                    .forEach(code -> assertThat(
                                    Fault.of(new Answer(phase, code, "")).patience())
                            .isNotEmpty());
        }
        assertThat(new Fault.OfRecipient(true).patience()).isEmpty();
        assertThat(new Fault.OfMessage(true).patience()).isEmpty();
    }

    @Test
    void whatIsOursNeverEndsAsARefusal() {
        assertThat(Arrays.asList(new Fault.Server(), new Fault.Settings(), new Fault.Unwritten()))
                .allMatch(fault -> fault.end() == State.FAILED);
    }

    private static IntStream everyCode() {
        return IntStream.concat(IntStream.of(0), IntStream.range(400, 600));
    }
}
