package fr.preau.survey;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.testing.CutInstance;
import fr.preau.testing.CutInstance.Gesture;
import fr.preau.testing.Visitor.Page;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Wherever the connection breaks while a ballot is laid down, it counts once, and its ticket is spent exactly if it does. */
class CutBallotTest {

    /** More than two ballots for each statement. */
    private static final int VOTERS = 60;

    @Test
    void aBallotIsLaidDownOnceOrNotAtAll() {
        try (var cuts = CutInstance.start()) {
            var held = HeldSurvey.mailed(cuts.preau(), VOTERS).open();
            var ballot = Map.of(held.field("expected"), List.of("0"));
            var next = new AtomicInteger();

            cuts.atEachStatement(() -> {
                var voter = next.getAndIncrement();
                var before = held.boxSize();
                var ticket = held.ticket(voter);
                return new Gesture() {
                    @Override
                    public Page send() {
                        return cuts.preau().visitor().post(ticket, ballot);
                    }

                    @Override
                    public String kept() {
                        return "action=\"" + ticket;
                    }

                    /** The one that was counted says so, and no more. */
                    @Override
                    public boolean endsWell(Page again) {
                        return again.status() == 200 || again.status() == 410;
                    }

                    @Override
                    public void done() {
                        assertThat(held.boxSize()).isEqualTo(before + 1);
                    }
                };
            });
        }
    }
}
