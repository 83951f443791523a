package fr.preau.territory.source;

import static fr.preau.territory.Published.take;
import static fr.preau.territory.Published.why;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.territory.Published;
import fr.preau.territory.source.Imports.Checked;
import fr.preau.testing.TestInstance;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Files of which every line is right, and that may not be what somebody means. */
class DoubtfulFilesTest {

    private static TestInstance preau;

    @BeforeAll
    static void start() {
        preau = TestInstance.start(Map.of());
        Published.all(preau);
    }

    @AfterAll
    static void stop() {
        preau.close();
    }

    /** Each of its lines is whole: nothing but their number tells that some are missing. */
    @Test
    void aFileCutExactlyAtTheEndOfALine() {
        var whole = Published.text(Published.CORRESPONDENCE).lines().toList();
        var cut = whole.stream().limit(whole.size() - 20).collect(Collectors.joining("\n", "", "\n"));

        assertThat(why(take(preau, SourceKind.CORRESPONDENCE, 2024, cut)))
                .isEqualTo(
                        "Ce fichier n’a que 125 lignes, contre 145 dans celui qui est en service : il est peut-être coupé. S’il est complet, cochez « J’ai vérifié ce fichier ».");
    }

    /** The digest tells: none of its rows, which may be millions, is read. */
    @Test
    void theBytesOfAnotherVintageAreRefusedBeforeTheyAreRead() {
        var read = new AtomicLong();
        var outcome = preau.bean(Imports.class)
                .take(
                        SourceKind.SQUARES,
                        2021,
                        SourceContent.of("carreaux.csv", Published.bytes(Published.SQUARES)),
                        Checked.NOT_YET,
                        "un test",
                        read::set);

        assertThat(why(outcome)).contains("déjà en service pour 2019");
        assertThat(read).hasValue(0);
    }
}
