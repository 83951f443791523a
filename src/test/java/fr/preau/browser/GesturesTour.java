package fr.preau.browser;

import com.microsoft.playwright.Page;
import fr.preau.cycle.Cycles;
import fr.preau.registration.Application;
import fr.preau.registration.Application.Member;
import fr.preau.registration.Application.Policy;
import fr.preau.registration.By;
import fr.preau.registration.Decision;
import fr.preau.registration.Notification;
import fr.preau.registration.Person;
import fr.preau.registration.Profile;
import fr.preau.registration.desk.Desk;
import fr.preau.registration.rules.Audience;
import fr.preau.registration.rules.Audience.Verdict;
import fr.preau.registration.rules.Condition.OnDay;
import fr.preau.registration.rules.Questions;
import fr.preau.registration.rules.Questions.Kind;
import fr.preau.registration.rules.Questions.Wording;
import fr.preau.registration.rules.RegistrationRules;
import fr.preau.registration.rules.Reserve;
import fr.preau.registration.rules.Rules;
import fr.preau.testing.CycleText;
import fr.preau.testing.Mailbox;
import fr.preau.testing.TestInstance;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** The organisers' pages about people, their places and the rules of registration, for {@link Tour}. */
final class GesturesTour {

    private static final String LONG = "Anticonstitutionnellement".repeat(6);

    private final TestInstance full;
    private final BiConsumer<String, Consumer<Page>> organiser;

    /** @param organiser adds a stop: its name, and the way there */
    GesturesTour(TestInstance full, BiConsumer<String, Consumer<Page>> organiser) {
        this.full = full;
        this.organiser = organiser;
    }

    private void at(String name, String path) {
        organiser.accept(name, page -> page.navigate(path));
    }

    /** A person's file, the gestures on their places, and the rules of registration. */
    void pages(String words) {
        var slug = full.publish(
                CycleText.cycle().day("2024-09-24", 2).day("2024-10-22", 1).day("2024-11-19", 0));
        var home = "/gestion/cycles/" + slug;
        var day = full.day(slug, "2024-09-24");
        var holder = arrive(number(slug), day, "Martin");
        var file = home + "/inscriptions/" + registration(holder);
        var erased = home + "/inscriptions/" + erased(number(slug), day);
        var twice = home + "/inscriptions/" + registeredTwice(slug);
        ask(slug);
        organiser.accept("a file with long words", page -> {
            page.navigate("/gestion/cycles/" + words);
            page.locator("tbody th a").first().click();
        });
        at("a file", file);
        at("changing somebody's day", file + "/deplacement/" + day);
        organiser.accept("changing somebody's day with an error", page -> {
            page.navigate(file + "/deplacement/" + day);
            submit(page);
        });
        at("a gesture that is not possible", file + "/priorite/" + day);
        at("one more day", file + "/journee/" + full.day(slug, "2024-10-22"));
        at("a correction", file + "/correction");
        organiser.accept("a correction with an error", page -> {
            page.navigate(file + "/correction");
            page.fill("#email", "");
            submit(page);
        });
        organiser.accept("a correction that came second", page -> {
            page.navigate(file + "/correction");
            page.fill("#job", "Directrice");
            page.evaluate("document.querySelector('[name=seen]').value = 'avant'");
            submit(page);
        });
        organiser.accept("a file with a note that is empty", page -> {
            page.navigate(file);
            page.fill("#note", "");
            submit(page, "/notes");
        });
        organiser.accept("a note to remove", page -> {
            page.navigate(file);
            page.fill("#note", "A proposé d’animer l’atelier.");
            submit(page, "/notes");
            page.locator("a[href*='/notes/']").first().click();
        });
        at("erasing somebody", file + "/effacement");
        organiser.accept("erasing somebody of two cycles, with an error", page -> {
            page.navigate(twice + "/effacement");
            submit(page);
        });
        at("somebody erased", erased);
        at("a list with somebody erased", home + "?etat=desistement");
        at("adding somebody", home + "/inscriptions/ajouter");
        organiser.accept("adding somebody with every error", page -> {
            page.navigate(home + "/inscriptions/ajouter");
            submit(page);
        });
        at("the requests", home + "/demandes");
        at("no requests", "/gestion/cycles/" + words + "/demandes");
        organiser.accept("a request", page -> {
            page.navigate(home + "/demandes");
            page.locator("a[href*='/demande/']").first().click();
        });
        organiser.accept("several requests to refuse", page -> {
            page.navigate(home + "/demandes");
            page.locator("input[name=demande]").first().check();
            page.locator("button[value=refuser]").click();
        });
        organiser.accept("several requests without a reason", page -> {
            page.navigate(home + "/demandes");
            page.locator("input[name=demande]").first().check();
            page.locator("button[value=refuser]").click();
            submit(page);
        });
        at("the waiting lists", home + "/attente");
        organiser.accept("somebody before their turn", page -> {
            page.navigate(home + "/attente");
            page.locator("a[href*='/priorite/']").first().click();
        });
        at("the rules", home + "/regles");
        organiser.accept("the rules with an error", page -> {
            page.navigate(home + "/regles");
            page.fill("#offerHours", "");
            submit(page, "/regles");
        });
        organiser.accept("the rules that came second", page -> {
            page.navigate(home + "/regles");
            page.fill("#departments", "69");
            page.evaluate("document.querySelector('[name=seen]').value = 'avant'");
            submit(page, "/regles");
        });
        at("a day's seats", home + "/regles/journees/" + day);
        organiser.accept("a day's seats saved", page -> {
            page.navigate(home + "/regles/journees/" + full.day(slug, "2024-11-19"));
            page.fill("#capacity", Long.toString(System.nanoTime() % 1000 + 10));
            submit(page);
        });
        organiser.accept("a day's seats with errors", page -> {
            page.navigate(home + "/regles/journees/" + day);
            page.fill("#seats-OTHER", "3");
            submit(page);
        });
        at("a new question", home + "/regles/questions/ajouter");
        organiser.accept("a new question with errors", page -> {
            page.navigate(home + "/regles/questions/ajouter");
            submit(page);
        });
        organiser.accept("a question", page -> {
            page.navigate(home + "/regles");
            page.locator(".question-row a").first().click();
        });
        organiser.accept("a question to retire", page -> {
            page.navigate(home + "/regles");
            page.locator("a[href$='/retrait']").first().click();
        });
    }

    /** Two questions, somebody in line, and requests of which one is kept. */
    private void ask(String slug) {
        var cycle = number(slug);
        var questions = full.bean(Questions.class);
        questions.add(cycle, new Wording(Kind.CHOICE, "Quel repas ?", "", List.of("Avec viande", LONG), true));
        questions.add(cycle, new Wording(Kind.YES_NO, LONG, LONG, List.of(), false));
        questions.add(
                cycle,
                new Wording(
                        Kind.MANY,
                        "Que prévoir ?",
                        "",
                        List.of("Un accès de plain-pied", LONG),
                        false,
                        new OnDay(full.day(slug, "2024-11-19")),
                        true));
        questions.add(cycle, new Wording(Kind.TEXT, "À personne", "", List.of(), false, new OnDay(0), false));
        var day = full.day(slug, "2024-11-19");
        arrive(cycle, day, LONG);
        arrive(cycle, day, "Dupont");
        var rules = Rules.DEFAULT;
        full.bean(RegistrationRules.class)
                .set(
                        cycle,
                        new Rules(
                                new Audience(Set.of(Profile.LOCAL_AGENT), Set.of(), Set.of("69"), Verdict.REVIEWED),
                                rules.offerTime(),
                                rules.substituteFreeze(),
                                rules.phone(),
                                rules.job(),
                                rules.accessNeeds()));
        full.bean(Desk.class)
                .reserve(day, List.of(new Reserve(Profile.OTHER, 2, Instant.parse("2024-10-01T16:00:00Z"))));
        arrive(cycle, day, "Moreau");
        arrive(cycle, day, "כהן");
        arrive(cycle, day, LONG);
        var kept = arrive(cycle, day, "Roche");
        full.bean(Desk.class)
                .review(
                        registration(kept),
                        day,
                        new Decision.Keep("Voir avec la direction."),
                        new By.Organiser("equipe@exemple.fr"),
                        Notification.NONE);
    }

    private long erased(long cycle, long day) {
        var id = registration(arrive(cycle, day, "Ancien"));
        full.bean(Desk.class).erase(id, List.of(day));
        return id;
    }

    private long registeredTwice(String slug) {
        var mailbox = arrive(number(slug), full.day(slug, "2024-10-22"), LONG);
        var id = registration(mailbox);
        var other = full.publish(CycleText.cycle().day("2024-09-24", 2));
        arrive(mailbox, number(other), full.day(other, "2024-09-24"), LONG);
        return id;
    }

    private Mailbox arrive(long cycle, long day, String lastName) {
        return arrive(Mailbox.at(full), cycle, day, lastName);
    }

    private Mailbox arrive(Mailbox mailbox, long cycle, long day, String lastName) {
        var person = new Person(
                lastName,
                "Claire",
                mailbox.address(),
                "",
                "Cheffe de projet",
                Profile.LOCAL_AGENT,
                lastName,
                "COMMUNE",
                "69 Rhône",
                "");
        var member = new Member(person, List.of(day), Set.of(day), false, lastName, List.of());
        full.bean(Desk.class)
                .register(new Application(mailbox.address() + cycle, cycle, List.of(member), Policy.WHAT_REMAINS));
        return mailbox;
    }

    private long registration(Mailbox mailbox) {
        return full.jdbc()
                .sql("SELECT id FROM registration WHERE email_key = :email")
                .param("email", mailbox.address())
                .query(Long.class)
                .single();
    }

    /** Sends the form of the page that goes to an address with that end. */
    private static void submit(Page page, String action) {
        page.locator("main form[method=post][action$='" + action + "'] button[type=submit]")
                .click();
    }

    private long number(String slug) {
        return full.bean(Cycles.class).withSlug(slug).orElseThrow().id();
    }

    /** Sends the page's own form. */
    private static void submit(Page page) {
        page.locator("main form[method=post] button[type=submit]").first().click();
    }
}
