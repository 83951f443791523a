package fr.preau.exchange.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StandingTest {

    private final Standing standing = new Standing(3, 10);

    @Test
    void oneLinkHasThreeAndAnotherItsOwn() {
        var places =
                IntStream.range(0, 3).mapToObj(_ -> standing.take("claire")).toList();
        assertThat(places).allMatch(Optional::isPresent);
        assertThat(standing.take("claire")).isEmpty();
        assertThat(standing.take("paul")).isPresent();

        places.getFirst().orElseThrow().close();
        assertThat(standing.take("claire")).isPresent();
        assertThat(standing.take("claire")).isEmpty();
    }

    @Test
    void theProcessHasItsOwnBound() {
        for (var number = 0; number < 10; number++) {
            assertThat(standing.take("lien-" + number)).isPresent();
        }
        assertThat(standing.take("lien-10")).isEmpty();
    }

    @Test
    void oneHundredAtOnceTakeNotOneTooMany() throws InterruptedException {
        var many = new Standing(3, 7);
        var taken = new ArrayList<Optional<Standing.Place>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Optional<Standing.Place>>> work = IntStream.range(0, 100)
                    .<Callable<Optional<Standing.Place>>>mapToObj(number -> () -> many.take("lien-" + number % 4))
                    .toList();
            threads.invokeAll(work).forEach(one -> taken.add(one.resultNow()));
        }
        assertThat(taken.stream().filter(Optional::isPresent)).hasSize(7);
        taken.forEach(place -> place.ifPresent(Standing.Place::close));
        assertThat(many.inAll()).isZero();
    }
}
