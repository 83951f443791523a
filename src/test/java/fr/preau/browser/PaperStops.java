package fr.preau.browser;

import static fr.preau.testing.CycleText.cycle;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import fr.preau.attendance.HalfDay.Part;
import fr.preau.attendance.paper.Certificates;
import fr.preau.browser.Tour.Stop;
import fr.preau.browser.Tour.Stop.Who;
import fr.preau.registration.person.People;
import fr.preau.testing.AttendedCycle;
import fr.preau.testing.Mailbox;
import fr.preau.testing.TestInstance;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The pages of signatures, sheets and certificates in every state that they have. */
final class PaperStops {

    private static final String LONG = "Communauté-d’agglomération-".repeat(5);

    private final TestInstance preau;
    private final AttendedCycle held;
    private final Mailbox person;
    private final long registration;
    private final List<Stop> stops = new ArrayList<>();

    private PaperStops(TestInstance preau) {
        this.preau = preau;
        this.held = AttendedCycle.at(preau);
        this.person = Mailbox.at(preau);
        this.registration = held.register(person, "Thị Ánh", "Nguyễn", LONG);
        held.register(Mailbox.at(preau), "Paul", "Absent", "Ville");
        held.hold().present(registration, 1, Part.MORNING).present(registration, 2, Part.AFTERNOON);
        verification();
        signature();
        staff();
    }

    static List<Stop> of(TestInstance preau) {
        return new PaperStops(preau).stops;
    }

    private void verification() {
        var replaced = code();
        held.present(registration, 1, Part.AFTERNOON);
        var corrected = code();
        held.absent(registration, 1, Part.AFTERNOON);
        var current = code();
        visitor("the question for a certificate's code", "/attestation");
        visitor("a certificate that holds", "/attestation/" + current);
        visitor("a certificate that was replaced", "/attestation/" + replaced);
        visitor("a certificate that was corrected", "/attestation/" + corrected);
        visitor("a code that is none", "/attestation/0000");
        visitor("a code that nobody gave", "/attestation/" + "0".repeat(28));
        visitor("a person's page with a certificate", page -> page.navigate(person.ownPage()));
    }

    private String code() {
        var someone = preau.bean(People.class).withId(registration).orElseThrow();
        return preau.bean(Certificates.class)
                .issue(held.cycleNow(), someone)
                .orElseThrow()
                .code()
                .text();
    }

    private void signature() {
        var slug = preau.publish(cycle().day("2024-09-10", 10));
        var today = preau.day(slug, "2024-09-10");
        var signer = Mailbox.at(preau);
        var drawer = Mailbox.at(preau);
        List.of(signer, drawer)
                .forEach(one -> preau.visitor()
                        .form(slug)
                        .with("email", one.address())
                        .day(today)
                        .send());
        visitor("a person's page on the day", page -> page.navigate(signer.ownPage()));
        visitor("the signature", page -> page.navigate(signer.ownPage() + "/signature/" + today));
        visitor("the signature, drawn and given", page -> {
            preau.visitor()
                    .post(
                            drawer.ownPage() + "/signature/" + today,
                            Map.of("part", List.of("MORNING"), "strokes", List.of("M 20 30 L 300 170 L 580 40")));
            page.navigate(drawer.ownPage() + "/signature/" + today);
        });
    }

    private void staff() {
        var nobody = preau.publish(cycle().day("2024-12-03", 10));
        var sheet = "/gestion/cycles/%s/journees/%d/emargement"
                .formatted(held.slug(), held.day(1).id());
        organiser("the certificates of a cycle", "/gestion/cycles/" + held.slug() + "/attestations");
        organiser("the question before every certificate", "/gestion/cycles/" + held.slug() + "/attestations/envoi");
        organiser("the certificates of a cycle where nobody was", "/gestion/cycles/" + nobody + "/attestations");
        var badges = "/gestion/cycles/" + held.slug() + "/badges";
        organiser("the badges of a cycle", badges);
        organiser("the badges of a cycle, refused", badges + ".pdf?format=LUNE&debut=0&q=personne");
        organiser("the sheet of a day", sheet);
        organiser("the sheet of a day, with a file that is none", page -> attach(page, sheet, "rien"));
        organiser("the sheet of a day, with its scan", page -> attach(page, sheet, "%PDF-1.7"));
        organiser("the wording of certificates", "/gestion/attestations");
        organiser("the wording of certificates, refused", page -> {
            page.navigate("/gestion/attestations");
            page.fill("#text", "{structur}");
            page.locator("main form button[type=submit]").click();
        });
    }

    private static void attach(Page page, String sheet, String content) {
        page.navigate(sheet);
        page.setInputFiles(
                "#scan", new FilePayload("feuille.pdf", "application/pdf", content.getBytes(StandardCharsets.UTF_8)));
        page.locator("form[enctype] button[type=submit]").click();
    }

    private void visitor(String name, String path) {
        visitor(name, page -> page.navigate(path));
    }

    private void visitor(String name, Consumer<Page> way) {
        stops.add(new Stop(name, preau, Who.VISITOR, way));
    }

    private void organiser(String name, String path) {
        organiser(name, page -> page.navigate(path));
    }

    private void organiser(String name, Consumer<Page> way) {
        stops.add(new Stop("gestion: " + name, preau, Who.ORGANISER, way));
    }
}
