package fr.preau.territory.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.preau.staff.Role;
import fr.preau.territory.source.Imports.Checked;
import fr.preau.territory.source.ImportsUnderWay.Stopped;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A file that is being read is seen on the page, and stopped from there; nothing of it is kept. */
class ImportsUnderWayTest {

    private static final int NOBODYS = 2003;
    private static final String LIST = "code_qp;lib_qp;insee_com\nQP069001;L’Ancien;69259\nQP069003;À Côté;69259\n";

    private final TestInstance preau = TestInstance.shared();
    private final ImportsUnderWay underWay = preau.bean(ImportsUnderWay.class);

    @Test
    void whatIsReadIsSeenAndWhatIsStoppedLeavesNothing() {
        var administrator = Organiser.at(preau, Role.ADMINISTRATOR);
        var content = SourceContent.of("tres-long.csv", LIST.getBytes(StandardCharsets.UTF_8));
        try (var reading = underWay.begin("tres-long.csv", "Camille Fontaine")) {
            reading.at(1_250);
            var page = administrator.get("/gestion/territoires");
            assertThat(page.words())
                    .contains("En cours de lecture", "tres-long.csv, par Camille Fontaine", "1 250 lignes lues");
            var number =
                    page.html().select("form[action$=/arret] [name=lecture]").val();
            assertThat(administrator
                            .post("/gestion/territoires/arret", Map.of("lecture", number))
                            .status())
                    .isEqualTo(302);
            assertThat(administrator.get("/gestion/territoires").words()).contains("L’arrêt est demandé.");

            assertThatThrownBy(() -> preau.bean(Imports.class)
                            .take(SourceKind.LIST, NOBODYS, content, Checked.NOT_YET, "essai", reading))
                    .isInstanceOf(Stopped.class);
        }
        assertThat(preau.bean(Sources.class).current(SourceKind.LIST, NOBODYS)).isEmpty();
        assertThat(administrator.get("/gestion/territoires").words()).doesNotContain("tres-long.csv");
        assertThat(administrator
                        .post("/gestion/territoires/arret", Map.of("lecture", "0"))
                        .status())
                .as("one that is over")
                .isEqualTo(302);
    }
}
