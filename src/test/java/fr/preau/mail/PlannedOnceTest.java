package fr.preau.mail;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.mail.Outbox.Intention;
import fr.preau.testing.Held;
import fr.preau.testing.TestInstance;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;

/** What is said once is said once, also when two plan it at the same moment: two clicks, two rounds, two copies. */
class PlannedOnceTest {

    private static final long NOBODY = 1_000_000_000L;

    private final TestInstance preau = TestInstance.shared();
    private final Outbox outbox = preau.bean(Outbox.class);
    private final long subject = ThreadLocalRandom.current().nextLong(1L << 40, 1L << 50);
    private final Intention reminder = new Intention("SPEAKER_BEFORE", subject, List.of(1L), "personne@exemple.fr");

    @Test
    void whoeverPlansOnceAtTheSameMomentWaitsAndPlansNothing() {
        var second = Held.whileOpen(
                preau, () -> outbox.planOnce(List.of(reminder)), () -> outbox.planOnce(List.of(reminder)));

        assertThat(second).isEmpty();
        assertThat(planned()).isOne();
    }

    @Test
    void whoeverAsksAgainAtTheSameMomentIsToldOnce() {
        Runnable again = () -> outbox.planSpaced(Duration.ofHours(1), List.of(reminder));
        Held.whileOpen(preau, again, () -> {
            again.run();
            return "";
        });

        assertThat(planned()).isOne();
    }

    @Test
    void whatIsNamedTwiceIsPlannedOnce() {
        assertThat(outbox.planOnce(List.of(reminder, reminder))).hasSize(1);
        assertThat(planned()).isOne();
    }

    @Test
    void whoeverWritesToOneAddressAtTheSameMomentIsCountedWithTheOthers() {
        var address = "compte-" + subject + "@exemple.fr";
        // Of nobody: the office finds nothing to say to them, and leaves the address as it is.
        LongFunction<Intention> about = number -> new Intention("SPEAKER_BEFORE", NOBODY + number, List.of(), address);
        assertThat(outbox.planAtMost(2, about.apply(1))).isTrue();

        var third = Held.whileOpen(
                preau,
                () -> outbox.planAtMost(2, about.apply(2)),
                () -> outbox.planAtMost(
                        2, new Intention("SPEAKER_BEFORE", NOBODY + 3, List.of(), address.toUpperCase(Locale.ROOT))));

        assertThat(third).isFalse();
        assertThat(outbox.planAtMost(2, new Intention("SPEAKER_ASKED", NOBODY + 3, List.of(), address)))
                .isTrue();
        assertThat(outbox.subjects("SPEAKER_BEFORE", address)).containsExactlyInAnyOrder(NOBODY + 1, NOBODY + 2);
    }

    private int planned() {
        return preau.jdbc()
                .sql("SELECT count(*) FROM message WHERE subject_id = :subject")
                .param("subject", subject)
                .query(Integer.class)
                .single();
    }
}
