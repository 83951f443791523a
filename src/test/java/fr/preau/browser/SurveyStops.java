package fr.preau.browser;

import static fr.preau.testing.CycleText.cycle;

import com.microsoft.playwright.Page;
import fr.preau.attendance.HalfDay.Part;
import fr.preau.browser.Tour.Stop;
import fr.preau.browser.Tour.Stop.Who;
import fr.preau.cycle.Cycles;
import fr.preau.survey.OpenSurveys;
import fr.preau.survey.Survey.Way;
import fr.preau.survey.SurveyKind;
import fr.preau.survey.Surveys;
import fr.preau.testing.AttendedCycle;
import fr.preau.testing.Mailbox;
import fr.preau.testing.TestInstance;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What follows a day, in every state that it has; tables are open, so that they are looked at too. */
final class SurveyStops {

    private static final String DEMO = "preparer-la-signature-2024";

    private final TestInstance preau;
    private final Surveys surveys;
    private final List<Stop> stops = new ArrayList<>();

    private SurveyStops(TestInstance preau) {
        this.preau = preau;
        this.surveys = preau.bean(Surveys.class);
        results();
        underWay();
        complaints();
    }

    static List<Stop> of(TestInstance preau) {
        return new SurveyStops(preau).stops;
    }

    private void results() {
        var demo = preau.bean(Cycles.class).withSlug(DEMO).orElseThrow();
        var closed = "/gestion/questionnaires/"
                + surveys.ofCycle(demo.id()).getFirst().id();
        var day = demo.days().getLast();
        organiser("what follows the days of a cycle", "/gestion/cycles/" + DEMO + "/apres");
        organiser("the question before the mail after a day", "/gestion/cycles/" + DEMO + "/apres/message/" + day.id());
        organiser("the results of a survey", closed);
        organiser("what was changed, without words", page -> {
            page.navigate(closed);
            page.fill("#decision", "");
            page.locator("form[action$='/decision'] button").click();
        });
        organiser("free answers to be sorted", closed + "/textes");
        organiser("free answers without a theme", page -> {
            page.navigate(closed + "/textes");
            page.locator("form[action$='/textes'] button").click();
        });
        organiser("the evidence", "/gestion/preuves");
        stops.add(new Stop("gestion: results for who only reads", preau, Who.READER, page -> page.navigate(closed)));
    }

    private void underWay() {
        var held = AttendedCycle.at(preau);
        var person = Mailbox.at(preau);
        var registration = held.register(person);
        held.hold().present(registration, 1, Part.MORNING);
        var draft = surveys.draft(held.cycleNow(), SurveyKind.HOT, List.of(held.day(1)));
        var address = "/gestion/questionnaires/" + draft;
        onSite(held);
        organiser("a survey as a draft", address);
        organiser("a survey as it will be seen", address + "/apercu");
        organiser("the question before a survey opens", address + "/ouverture");
        organiser("the question before a draft goes", address + "/suppression");
        organiser("a survey with errors", page -> {
            page.navigate(address);
            page.fill("#title", "");
            page.locator("form[action='" + address + "'] button").click();
        });
        var funders = surveys.draft(
                held.cycleNow(), SurveyKind.FUNDERS, held.cycleNow().days());
        organiser("the question before funders are asked", page -> {
            page.navigate("/gestion/questionnaires/" + funders + "/ouverture");
            Tour.submit(page);
        });
        var open = surveys.draft(held.cycleNow(), SurveyKind.HOT, List.of(held.day(1)));
        surveys.open(open, Way.MAIL, List.of());
        var ticket = preau.bean(OpenSurveys.class).address(registration, open).orElseThrow();
        organiser("a survey that is open", "/gestion/questionnaires/" + open);
        organiser("the question before a survey closes", "/gestion/questionnaires/" + open + "/cloture");
        visitor("the form of a survey", page -> page.navigate(ticket));
        visitor("the form of a survey with an error", page -> {
            page.navigate(ticket);
            Tour.submit(page);
        });
        visitor("the form of a survey with a warning", page -> {
            page.navigate(ticket);
            page.locator("textarea").first().fill("Écrivez à claire@exemple.fr");
            Tour.submit(page);
        });
        visitor("a person's page with a survey", page -> page.navigate(person.ownPage()));
        visitor("the way from there", page -> page.navigate(person.ownPage() + "/avis/" + open));
        visitor("a survey that was answered", page -> page.navigate("/avis/aaaaaaaaaaaaaaaaaaaaaa"));
        var early = preau.publish(cycle().day("2024-12-03", 10));
        organiser("what follows days to come", "/gestion/cycles/" + early + "/apres");
        visitor("a survey that was just answered", page -> {
            page.navigate(ticket);
            if (page.locator("textarea").count() > 0) {
                page.locator("textarea").first().fill("Les échanges.");
                Tour.submit(page);
            }
        });
    }

    private void onSite(AttendedCycle held) {
        var slips = surveys.draft(held.cycleNow(), SurveyKind.HOT, List.of(held.day(1)));
        surveys.open(slips, Way.SLIPS, List.of());
        var exit = "/accueil/" + held.day(1).id() + "/avis";
        organiser("a survey answered on the spot", "/gestion/questionnaires/" + slips);
        organiser("the code of a slip, at the way out", exit);
        organiser("the code of no slip", page -> {
            page.navigate(exit);
            page.fill("#code", "AAAA-AAAA");
            page.evaluate("document.querySelector('form[target]').removeAttribute('target')");
            page.locator("form[action$='/avis'] button").click();
        });
        organiser("no survey at the way out", "/accueil/" + held.day(2).id() + "/avis");
    }

    private void complaints() {
        organiser("the register of complaints", "/gestion/reclamations");
        organiser("a complaint with errors", page -> {
            page.navigate("/gestion/reclamations");
            Tour.submit(page);
        });
        organiser("a complaint", page -> {
            page.navigate("/gestion/reclamations");
            page.locator("main table a").first().click();
        });
    }

    private void visitor(String name, Consumer<Page> way) {
        stops.add(new Stop(name, preau, Who.VISITOR, way));
    }

    private void organiser(String name, String path) {
        organiser(name, page -> page.navigate(path));
    }

    private void organiser(String name, Consumer<Page> way) {
        stops.add(new Stop("gestion: " + name, preau, Who.ORGANISER, page -> {
            way.accept(page);
            page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true })");
        }));
    }
}
