package fr.preau.registration.person;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.testing.Mailbox;
import fr.preau.testing.OpenForm;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Visitor.Page;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person corrects what they told, and nobody's correction is lost by another's. */
class OwnDetailsTest {

    private final TestInstance preau = TestInstance.shared();
    private final Mailbox person = Mailbox.at(preau);
    private String page;

    @BeforeEach
    void register() {
        var slug = preau.publish(cycle().day("2024-09-24", 10));
        preau.visitor()
                .form(slug)
                .with("email", person.address())
                .day(preau.day(slug, "2024-09-24"))
                .send();
        page = person.ownPage() + "/informations";
    }

    @Test
    void whoCorrectsWhatTheTeamCorrectedMeanwhileSeesBothAndLosesNothing() {
        var opened = fields(preau.visitor().get(page));
        theTeamCorrects("Directrice", "04 00 00 00 01");
        opened.put("job", List.of("Cheffe de projet"));

        var answer = preau.visitor().post(page, opened);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.words())
                .contains("corrigées par ailleurs", "Fonction : Directrice", "Téléphone : 04 00 00 00 01")
                .doesNotContain("Nom : Martin");
        assertThat(fields(answer)).containsEntry("job", List.of("Cheffe de projet"));
        assertThat(job()).isEqualTo("Directrice");

        assertThat(preau.visitor().post(page, fields(answer)).status()).isEqualTo(302);
        assertThat(job()).isEqualTo("Cheffe de projet");
    }

    @Test
    void whatIsAlreadyAsItWasTypedIsNoConflict() {
        var opened = fields(preau.visitor().get(page));
        theTeamCorrects("Directrice", opened.get("phone").getFirst());
        opened.put("job", List.of("Directrice"));

        assertThat(preau.visitor().post(page, opened).status()).isEqualTo(302);
    }

    @Test
    void aFieldThatIsWrongKeepsWhatTheFormWasMadeFrom() {
        var opened = fields(preau.visitor().get(page));
        theTeamCorrects("Directrice", "04 00 00 00 01");
        opened.put("lastName", List.of(""));
        var refused = preau.visitor().post(page, opened);
        var again = fields(refused);
        again.put("lastName", List.of("Martin-Roux"));

        assertThat(preau.visitor().post(page, again).status()).isEqualTo(409);
        assertThat(job()).isEqualTo("Directrice");
    }

    private void theTeamCorrects(String job, String phone) {
        preau.jdbc()
                .sql("UPDATE registration SET job = :job, phone = :phone WHERE email = :email")
                .param("job", job)
                .param("phone", phone)
                .param("email", person.address())
                .update();
    }

    private String job() {
        return preau.jdbc()
                .sql("SELECT job FROM registration WHERE email = :email")
                .param("email", person.address())
                .query(String.class)
                .single();
    }

    private Map<String, List<String>> fields(Page shown) {
        return OpenForm.all(shown).stream()
                .filter(form -> form.action().equals(page))
                .findFirst()
                .orElseThrow()
                .fields()
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, field -> List.of(field.getValue())));
    }
}
