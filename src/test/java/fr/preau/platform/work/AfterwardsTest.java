package fr.preau.platform.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.preau.platform.Unavailable;
import fr.preau.testing.Eventually;
import fr.preau.testing.TestInstance;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class AfterwardsTest {

    private final Afterwards afterwards = TestInstance.shared().bean(Afterwards.class);

    @Test
    void aFloodOfOneFormKeepsNobodyElseWaiting() {
        var open = new CountDownLatch(1);
        var done = new AtomicBoolean();
        try {
            assertThatThrownBy(() -> flood(open)).isInstanceOf(Unavailable.class);

            afterwards.run(String.class, () -> done.set(true));

            Eventually.until("the other lane is served", done::get);
        } finally {
            open.countDown();
        }
        Eventually.until("all is done", afterwards::idle);
        assertThat(done).isTrue();
    }

    private void flood(CountDownLatch open) {
        for (var number = 0; number < 2_000; number++) {
            afterwards.run(Integer.class, () -> wait(open));
        }
    }

    private static void wait(CountDownLatch open) {
        try {
            open.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
