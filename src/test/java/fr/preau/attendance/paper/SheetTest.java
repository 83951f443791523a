package fr.preau.attendance.paper;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.attendance.HalfDay.Part;
import fr.preau.testing.AttendedCycle;
import fr.preau.testing.Download;
import fr.preau.testing.Mailbox;
import fr.preau.testing.Organiser;
import fr.preau.testing.PaperCopy;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Upload;
import fr.preau.testing.Visitor.Page;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** The sign-in sheet, from the day's page to the signed scan. */
class SheetTest {

    private static final byte[] PDF = "%PDF-1.7\nsigned".getBytes(StandardCharsets.US_ASCII);

    private final TestInstance preau = TestInstance.shared();
    private final AttendedCycle cycle = AttendedCycle.at(preau);
    private final Organiser organiser = Organiser.at(preau);

    @Test
    void theSheetSaysWhatItIsForAndWhoIsExpectedInFrenchOrder() {
        register("Zoé", "Écochard", "Ville de Bron");
        register("Aïcha", "N'Diaye", "Métropole");
        register("Łukasz", "Żółć", "État");
        register("Éric", "Eblé", "Ville de Lyon");
        register("Thị Ánh", "Nguyễn", "Association");

        var paper = sheet();

        assertThat(paper.words())
                .contains("Feuille d’émargement", "Cycle d’essai", "mardi 3 décembre 2024, 9 h 30 – 17 h")
                .contains("Intervenants", "Participants (5)", "Matin 9 h 30 – 12 h", "Après-midi 13 h 30 – 17 h")
                .contains("Page 1 / ")
                .containsSubsequence("Eblé Éric", "Écochard Zoé", "N'Diaye Aïcha", "Nguyễn Thị Ánh", "Żółć Łukasz");
        assertThat(paper.againstPdfUa1()).isEmpty();
    }

    @Test
    void rightToLeftNamesAndLongOrganisationsAreWhole() {
        register(
                "דוד",
                "כהן",
                "Direction départementale de l’économie ".repeat(3).strip());
        register("محمد", "الطيب", "Ville");

        var paper = sheet().kept("sheet-right-to-left");

        assertThat(paper.words())
                .contains("כהן דוד", "الطيب محمد", "de l’économie Direction")
                .doesNotContain("\uFFFD");
        assertThat(paper.againstPdfUa1()).isEmpty();
    }

    @Test
    void whoGaveTheirPlaceBackIsNotOnIt() {
        var person = Mailbox.at(preau);
        cycle.register(person, "Paul", "Désisté", "Ville");
        register("Claire", "Martin", "Ville");
        preau.visitor().post(person.ownPage() + "/desistement/" + cycle.day(1).id(), Map.of());

        assertThat(sheet().words())
                .contains("Martin Claire", "Participants (1)")
                .doesNotContain("Désisté");
    }

    @Test
    void twoHundredPeopleFitWithTheirHeadingsOnEachPage() {
        var slug = preau.publish(cycle().day("2024-12-03", 300));
        var day = preau.day(slug, "2024-12-03");
        fill(day, 200);

        var paper = sheet("/gestion/cycles/%s/journees/%d/emargement".formatted(slug, day))
                .kept("sheet-of-200");

        assertThat(paper.pages()).isBetween(8, 14);
        for (var page = 1; page <= paper.pages(); page++) {
            assertThat(paper.words(page))
                    .contains("Nom, prénom et structure", "Page %d / %d".formatted(page, paper.pages()));
        }
        assertThat(paper.words()).contains("Personne199 Camille", "200 Personne");
        assertThat(paper.againstPdfUa1()).isEmpty();
    }

    @Test
    void aSignedScanIsAttachedAndTakenBackAsItWas() throws IOException {
        assertThat(attach("feuille.pdf", PDF).header("Location")).contains("fait=feuille-jointe");
        attach("photo.pdf", png());
        attach("encore.pdf", PDF);

        var links = organiser.get(address()).html().select("main tbody th a");
        assertThat(links.eachText())
                .hasSize(2)
                .anyMatch(text -> text.startsWith("PDF"))
                .anyMatch(text -> text.startsWith("PNG"));
        var file = Download.of(organiser.request(links.getFirst().attr("href")));
        assertThat(file.bytes()).isEqualTo(PDF);
        assertThat(file.contentType()).isEqualTo("application/pdf");
        assertThat(file.disposition()).startsWith("attachment");
    }

    @Test
    void whatIsNoScanIsRefusedWithTheReason() {
        var page = attach("feuille.pdf", "<html><script>".getBytes(StandardCharsets.UTF_8));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.words()).contains("ni un PDF, ni une photo JPEG ou PNG");
        assertThat(attach("vide.pdf", new byte[0]).words()).contains("Choisissez le fichier de la feuille signée.");
        assertThat(organiser.get(address()).words()).contains("Aucune n’est jointe");
    }

    @Test
    void aScanOfMoreThanTenMegabytesIsRefused() {
        var big = new byte[(10 << 20) + 1];
        System.arraycopy(PDF, 0, big, 0, PDF.length);

        assertThat(attach("grand.pdf", big).words()).contains("dépasse 10 Mo");
        assertThat(attach("immense.pdf", new byte[12 << 20]).status()).isEqualTo(413);
    }

    @Test
    void aScanAttachedByMistakeIsTakenAway() {
        attach("feuille.pdf", PDF);
        var remove =
                organiser.get(address()).html().select("form[action$=/retrait]").attr("action");

        assertThat(organiser.postAndFollow(remove, Map.of()).words())
                .contains("La feuille est retirée", "Aucune n’est jointe");
    }

    @Test
    void nobodyButTheStaffSeesScansAndSheets() {
        attach("feuille.pdf", PDF);
        var scan = organiser.get(address()).html().select("main tbody th a").attr("href");

        assertThat(preau.visitor().get(scan).status()).isEqualTo(302);
        assertThat(preau.visitor().get(address() + "/feuille.pdf").status()).isEqualTo(302);
        assertThat(organiser
                        .get(scan.replace(
                                "/journees/" + cycle.day(1).id(),
                                "/journees/" + cycle.day(2).id()))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aFileIsTakenApartOnlyWhereTheStaffSendIt() {
        var page = preau.visitor()
                .send(Upload.post(
                        preau.visitor().request("/rencontre/" + cycle.slug() + "/inscription"),
                        Map.of("lastName", "Martin"),
                        "scan",
                        "x.pdf",
                        PDF));

        assertThat(page.status()).isBetween(400, 422);
    }

    @Test
    void aYearLaterScansAreErased() {
        attach("feuille.pdf", PDF);
        cycle.hold("2023-06-05", "2023-06-06");

        preau.bean(PaperRetention.class).run();

        assertThat(organiser.get(address()).words()).contains("Aucune n’est jointe");
    }

    @Test
    void whoWasThereWithoutAPlaceIsOnIt() {
        var person = Mailbox.at(preau);
        var registration = cycle.register(person, "Paul", "Revenu", "Ville");
        preau.visitor().post(person.ownPage() + "/desistement/" + cycle.day(1).id(), Map.of());
        cycle.hold().present(registration, 1, Part.MORNING);

        assertThat(sheet().words()).contains("Revenu Paul");
    }

    private void register(String firstName, String lastName, String organisation) {
        cycle.register(Mailbox.at(preau), firstName, lastName, organisation);
    }

    /** People enough, without a form each. */
    private void fill(long day, int people) {
        preau.jdbc().sql("""
                WITH people AS (
                    INSERT INTO registration (cycle_id, email, email_key, last_name, first_name, phone, job, profile,
                                              organisation, organisation_kind, department, access_needs, search_key,
                                              created_at)
                    SELECT d.cycle_id, k, k, 'Personne' || lpad(n::text, 3, '0'), 'Camille', '', '', 'LOCAL_AGENT',
                           'Communauté d’agglomération du Grand Exemple', '', '69', '', k, now()
                    FROM meeting_day d, generate_series(1, :people) n,
                         LATERAL (SELECT 'feuille-' || d.id || '-' || n || '@exemple.fr') AS e (k)
                    WHERE d.id = :day
                    RETURNING id, email_key
                )
                INSERT INTO place (registration_id, day_id, email_key, state, created_at, changed_at)
                SELECT id, :day, email_key, 'CONFIRMED', now(), now()
                FROM people
                """).param("day", day).param("people", people).update();
    }

    private String address() {
        return "/gestion/cycles/%s/journees/%d/emargement"
                .formatted(cycle.slug(), cycle.day(1).id());
    }

    private PaperCopy sheet() {
        return sheet(address());
    }

    private PaperCopy sheet(String address) {
        var download = Download.of(organiser.request(address + "/feuille.pdf"));
        assertThat(download.contentType()).isEqualTo("application/pdf");
        return download.paper();
    }

    private Page attach(String name, byte[] file) {
        return preau.visitor()
                .send(Upload.post(organiser.request(address() + "/feuilles"), Map.of(), "scan", name, file));
    }

    private static byte[] png() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
