package fr.preau.bench;

import fr.preau.news.digest.Letters;
import fr.preau.testing.TestDatabase;
import fr.preau.testing.TestInstance;
import java.util.Map;

/** A letter of the news to ten thousand people, planned, beside a bare insert of as many rows in the same run. */
final class LettersBench {

    private static final int PEOPLE = 10_000;

    private LettersBench() {}

    static void run() {
        TestDatabase.waitForTheDisk();
        try (var preau = TestInstance.start(Map.of())) {
            Letters.subscribe(preau, PEOPLE);
            preau.jdbc()
                    .sql("CREATE TABLE bare (id bigint PRIMARY KEY, email text)")
                    .update();
            var bare = seconds(() -> preau.jdbc()
                    .sql("INSERT INTO bare SELECT id, email FROM news_subscription")
                    .update());
            var planned = new int[1];
            var took = seconds(() -> planned[0] = Letters.send(preau, "Un appel à projets"));
            Bench.row("10,000 copies of a letter, planned (s)", took, bare, "< 10");
            Bench.note("%d copies planned".formatted(planned[0]));
        }
    }

    private static double seconds(Runnable work) {
        var from = System.nanoTime();
        work.run();
        return (System.nanoTime() - from) / 1e9;
    }
}
