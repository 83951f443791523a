package fr.preau.platform.web;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.platform.Changes;
import fr.preau.testing.Eventually;
import fr.preau.testing.TestInstance;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionTemplate;

/** What many readers of one page cost together. */
class PageCacheTest {

    private static final int READERS = 50;

    private final AtomicInteger renderings = new AtomicInteger();
    private final CountDownLatch asked = new CountDownLatch(READERS);
    private final TestInstance preau = TestInstance.start(Map.of());
    private final PageCache cache = cache();

    @AfterEach
    void stop() {
        preau.close();
    }

    @Test
    void aPageThatManyAskForAtOnceIsMadeOnce() throws Exception {
        List<Future<String>> answers;
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            answers = IntStream.range(0, READERS)
                    .mapToObj(_ -> readers.submit(this::read))
                    .toList();
        }

        for (var answer : answers) {
            assertThat(answer.get()).isEqualTo("la page");
        }
        assertThat(renderings).hasValue(1);
    }

    @Test
    void whoeverChangesAPageReadsItChangedBeforeTheWordComesBack() {
        var path = "/rencontre/" + preau.publish(cycle().day("2024-09-24", 10));
        var changes = preau.bean(Changes.class);
        changes.stop();
        assertThat(preau.visitor().get(path).words()).doesNotContain("Titre changé");

        preau.bean(TransactionTemplate.class).executeWithoutResult(_ -> {
            preau.jdbc().sql("UPDATE cycle SET title = 'Titre changé'").update();
            changes.tell(Changes.What.CYCLES);
        });

        assertThat(preau.visitor().get(path).words()).contains("Titre changé");
    }

    private String read() throws Exception {
        asked.countDown();
        var response = new MockHttpServletResponse();
        cache.doFilter(new MockHttpServletRequest("GET", "/page"), response, new MockFilterChain());
        return response.getContentAsString();
    }

    /** Its one page is not ready before all have asked. */
    private PageCache cache() {
        PublicPages slow = _ -> {
            renderings.incrementAndGet();
            Eventually.until("everybody has asked", () -> asked.getCount() == 0);
            return Optional.of(RenderedPage.of("text/plain", "la page", Instant.MAX));
        };
        return new PageCache(
                new ObjectProvider<>() {
                    @Override
                    public Stream<PublicPages> stream() {
                        return Stream.of(slow);
                    }
                },
                preau.bean(Clock.class),
                preau.bean(Changes.class),
                preau.bean(SecurityHeaders.class));
    }
}
