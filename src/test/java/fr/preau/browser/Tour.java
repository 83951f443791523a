package fr.preau.browser;

import static fr.preau.testing.CycleText.cycle;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycles;
import fr.preau.cycle.version.Publication;
import fr.preau.demo.DemoSetup;
import fr.preau.staff.Accounts;
import fr.preau.staff.Role;
import fr.preau.staff.access.Team;
import fr.preau.staff.signin.FirstSignIn;
import fr.preau.testing.CycleText;
import fr.preau.testing.Mailbox;
import fr.preau.testing.Organiser;
import fr.preau.testing.ProcessEnd;
import fr.preau.testing.TestInstance;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Every page of the site in every state that it has: empty, with an error, full, long. */
final class Tour {

    /** A name as it is written in Hebrew. */
    private static final String RIGHT_TO_LEFT = "כהן";

    private static final String LONG = "Anticonstitutionnellement".repeat(6);

    /** Where few forms are taken, so that one is soon too many. */
    private final TestInstance empty = TestInstance.start(Map.of("PREAU_POSTS_PER_MINUTE", "9"));
    /** With an identity provider that never answers. */
    private final TestInstance full = TestInstance.start(Map.of(
            "PREAU_OIDC_ISSUER",
            "http://127.0.0.1:1",
            "PREAU_OIDC_CLIENT",
            "essai",
            "PREAU_OIDC_SECRET",
            "essai",
            "PREAU_OIDC_FORM",
            "offered"));

    private final List<Stop> stops = new ArrayList<>();

    private Tour() {
        emptyInstance();
        full.bean(DemoSetup.class).fill();
        publicPages();
        personsPages();
        organisersPages();
        accountPages();
        stops.addAll(PaperStops.of(full));
        stops.addAll(FiguresStops.of(full));
        stops.addAll(NewsStops.of(full));
        stops.addAll(DigestStops.of(full));
        stops.addAll(ResourceStops.of(full));
        stops.addAll(SurveyStops.of(full));
        stops.addAll(ExchangeStops.of(full));
        stops.addAll(WorkshopStops.of(full));
        stops.addAll(CentreStops.of(full));
        stops.addAll(ListStops.of(full));
        stops.addAll(AccessStops.at(full));
        stops.addAll(ProgramStops.of(full));
        stops.addAll(OwnDataStops.of(full));
        stops.addAll(TerritoryStops.of(full, empty));
        stops.addAll(ContractStops.of(full));
        stops.addAll(FailureStops.all());
    }

    private static final class Running {
        private static final Tour TOUR = new Tour();

        static {
            ProcessEnd.closes(TOUR.empty::close);
            ProcessEnd.closes(TOUR.full::close);
        }
    }

    /** One page in one state. */
    record Stop(String name, TestInstance preau, Who who, Consumer<Page> way) {

        /** Who looks at it. */
        enum Who {
            VISITOR,
            ORGANISER,
            READER,
            DESK
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Stop> stops() {
        return Running.TOUR.stops;
    }

    private void visitor(String name, Consumer<Page> way) {
        stops.add(new Stop(name, full, Stop.Who.VISITOR, way));
    }

    private void visitor(String name, String path) {
        visitor(name, page -> page.navigate(path));
    }

    private void organiser(String name, Consumer<Page> way) {
        stops.add(new Stop("gestion: " + name, full, Stop.Who.ORGANISER, way));
    }

    private void organiser(String name, String path) {
        organiser(name, page -> page.navigate(path));
    }

    private void emptyInstance() {
        var first =
                URI.create(empty.bean(FirstSignIn.class).link().orElseThrow()).getPath();
        Consumer<Page> wrong = page -> {
            page.navigate(first);
            submit(page);
        };
        // The link is for an instance without accounts: it is taken before an organiser of this one is made.
        stops.add(new Stop("the first account's form", empty, Stop.Who.VISITOR, page -> page.navigate(first)));
        stops.add(new Stop("the first account's form with errors", empty, Stop.Who.VISITOR, wrong));
        stops.add(new Stop("an empty home page", empty, Stop.Who.VISITOR, page -> page.navigate("/")));
        List.of("/gestion", "/gestion/messages")
                .forEach(path -> stops.add(
                        new Stop("gestion: an empty " + path, empty, Stop.Who.ORGANISER, page -> page.navigate(path))));
    }

    private void publicPages() {
        var demo = "entrez-dans-la-vie-du-contrat-2024";
        var waiting = full.publish(cycle().day("2024-09-24", 0));
        var past = full.publish(cycle().day("2024-09-03", 10));
        var cancelled =
                full.publish(cycle().day("2024-09-24", 10, "État : annulée").day("2024-10-22", 10));
        var several =
                full.publish(cycle().day("2024-09-24", 10).day("2024-10-22", 10).day("2024-11-19", 0));
        visitor("the home page", "/");
        visitor("a search", "/rencontres?q=contrat");
        visitor("a search without a word", "/rencontres");
        visitor("a search that finds nothing", "/rencontres?q=introuvable");
        visitor("a cycle with a full day", "/rencontre/" + demo);
        visitor("a cycle for another site", "/integrer/" + demo);
        visitor("a full cycle", "/rencontre/" + waiting);
        visitor("a past cycle", "/rencontre/" + past);
        visitor("a cycle with a cancelled day", "/rencontre/" + cancelled);
        visitor("an empty form", form(demo));
        visitor("a form for several days", form(several));
        visitor("a form for the waiting list", form(waiting));
        visitor("a form of a past cycle", form(past));
        visitor("a form with every error", page -> {
            page.navigate(form(several));
            submit(page);
        });
        visitor("a form whose stamp was lost", page -> {
            page.navigate(form(several));
            page.evaluate("document.querySelector('[name=stamp]').value = ''");
            submit(page);
        });
        visitor("a confirmation", page -> {
            fillIn(page, full, several, "days");
            submit(page);
        });
        visitor("a confirmation with a waiting list", page -> {
            fillIn(page, full, several, "waitFor");
            submit(page);
        });
        visitor("a form for a team", page -> team(page, several));
        visitor("a form for a team with an error", page -> {
            team(page, several);
            page.locator("button[name=check]:not(.hush)").click();
        });
        visitor("the answers of a team, read over", page -> {
            team(page, several);
            page.locator("[id='p2.lastName']").fill(LONG);
            page.locator("[id='p2.firstName']").fill("Awa");
            page.locator("[id='p2.email']").fill(Mailbox.at(full).address());
            page.locator("[id='p2.job']").fill("Adjointe");
            page.locator("button[name=check]:not(.hush)").click();
        });
        visitor("the form to find a registration", "/retrouver-mon-inscription");
        visitor("the same with an error", page -> {
            page.navigate("/retrouver-mon-inscription");
            submit(page);
        });
        visitor("the same, sent", page -> {
            page.navigate("/retrouver-mon-inscription");
            page.fill("#email", "a".repeat(200) + "@exemple.fr");
            submit(page);
        });
        visitor("a page that does not exist", "/introuvable");
        visitor("an address that takes no form", page -> post(page, "/accessibilite", 1));
        visitor("a form that is too large", page -> post(page, "/retrouver-mon-inscription", 1 << 20));
        stops.add(new Stop("one form too many", empty, Stop.Who.VISITOR, page -> {
            page.navigate("/retrouver-mon-inscription");
            IntStream.rangeClosed(0, 9).forEach(_ -> page.request().post("/retrouver-mon-inscription", sent()));
            submit(page);
        }));
        visitor("the site map", "/plan-du-site");
        visitor("how to register, easy to read", "/facile-a-lire");
        visitor("the declaration of accessibility", "/accessibilite");
        visitor("a dead link", "/inscription/a-b");
        visitor("the sign-in", "/connexion");
        visitor("the sign-in refused", page -> {
            page.navigate("/connexion");
            submit(page);
        });
    }

    /** Sends a form with so many letters in one field. */
    private static void post(Page page, String path, int letters) {
        page.navigate("/accessibilite");
        page.evaluate("""
                ([path, letters]) => {
                  const form = document.createElement('form');
                  form.method = 'post';
                  form.action = path;
                  const field = document.createElement('textarea');
                  field.name = 'email';
                  field.value = 'a'.repeat(letters);
                  form.append(field);
                  document.body.append(form);
                  form.submit();
                }
                """, List.of(path, letters));
        page.waitForURL("**" + path);
        page.locator("h1").waitFor();
    }

    private RequestOptions sent() {
        return RequestOptions.create()
                .setHeader("Origin", empty.url())
                .setForm(FormData.create().set("email", "claire@exemple.fr"));
    }

    private void personsPages() {
        var document = cycle().day("2024-09-24", 10).day("2024-10-22", 1).day("2024-11-19", 0);
        var slug = full.publish(document);
        var person = register(slug, LONG);
        var fromTheRight = register(slug, RIGHT_TO_LEFT);
        visitor(
                "the page of somebody whose name is read from the right",
                page -> page.navigate(fromTheRight.ownPage()));
        visitor("their details", page -> page.navigate(fromTheRight.ownPage() + "/informations"));
        visitor("a person's page", page -> page.navigate(person.ownPage()));
        visitor("a person's details", page -> page.navigate(person.ownPage() + "/informations"));
        visitor("a person's details with errors", page -> {
            page.navigate(person.ownPage() + "/informations");
            page.fill("#lastName", "");
            page.fill("#organisation", "");
            submit(page);
        });
        visitor(
                "somebody else instead",
                page -> page.navigate(person.ownPage() + "/remplacement/" + full.day(slug, "2024-09-24")));
        visitor("a person's page with a place given back", page -> {
            var other = register(slug, "Martin");
            var path = other.ownPage() + "/desistement/" + full.day(slug, "2024-09-24");
            page.navigate(path);
            submit(page);
        });
        visitor(
                "the question before a withdrawal",
                page -> page.navigate(person.ownPage() + "/desistement/" + full.day(slug, "2024-09-24")));
        visitor("a person's page with an offer", page -> page.navigate(offered().ownPage()));
    }

    private void organisersPages() {
        var demo = "entrez-dans-la-vie-du-contrat-2024";
        var nobody = full.publish(cycle().day("2024-09-24", 10));
        var draft = draft();
        var words = full.publish(cycle().day("2024-09-24", 10));
        register(words, LONG);
        register(words, RIGHT_TO_LEFT);
        organiser("the day's work", "/gestion");
        organiser("the cycles", "/gestion/cycles");
        organiser("a search over everything", "/gestion/recherche?q=contrat");
        organiser("a search over everything that finds nothing", "/gestion/recherche?q=introuvable");
        organiser("how a cycle stands", "/gestion/cycles/" + demo + "/ensemble");
        organiser("a short name that is too long", page -> {
            page.navigate("/gestion/cycles/" + words + "/ensemble");
            page.fill("#name", "x".repeat(50));
            page.locator("form[action$='/nom'] button").click();
        });
        organiser("what makes a cycle known", "/gestion/cycles/" + words + "/faire-connaitre");
        organiser("what a page shows beside its text", "/gestion/cycles/" + demo + "/vitrine");
        organiser("what a page shows, with errors", page -> {
            page.navigate("/gestion/cycles/" + words + "/vitrine");
            page.locator("form[action$='/vitrine/image'] button").click();
        });
        organiser("when reminders leave", "/gestion/cycles/" + words + "/rappels");
        organiser("reminders in the wrong order", page -> {
            page.navigate("/gestion/cycles/" + words + "/rappels");
            page.fill("#firstDays", "1");
            page.locator("main form button[type=submit]").click();
        });
        organiser("what one is told of a cycle", "/gestion/cycles/" + words + "/prevenir");
        organiser("no choice of what one is told", page -> {
            page.navigate("/gestion/cycles/" + words + "/prevenir");
            page.evaluate("document.querySelectorAll('[name=choix]').forEach(one => one.checked = false)");
            page.locator("main form button").click();
        });
        organiser("a long list of registrations", "/gestion/cycles/" + demo);
        organiser("the registrations of a day", "/gestion/cycles/" + words + "?jour=" + full.day(words, "2024-09-24"));
        organiser("a search that finds nobody", "/gestion/cycles/" + demo + "?q=introuvable");
        organiser("a cycle with nobody", "/gestion/cycles/" + nobody);
        organiser("a person with long words", "/gestion/cycles/" + words);
        organiser("a draft", "/gestion/cycles/" + draft);
        organiser("a draft's page", "/gestion/cycles/" + draft + "/apercu");
        organiser("a gesture that was refused", "/gestion/cycles/" + words + "?fait=jauge-refusee");
        organiser("the question before a withdrawal", page -> {
            page.navigate("/gestion/cycles/" + words);
            page.locator("a[href*='/desistement/']").first().click();
        });
        organiser("the paste box", "/gestion/importer");
        organiser("a document that was refused", page -> paste(page, "rien qui soit un programme"));
        organiser("a document with remarks", page -> paste(page, """
                # Essai du tour, à Lyon (/rencontre/essai-du-tour)

                ## Programme

                ### Lundi 24 septembre 2024

                **9h30-12h00 : Première**

                **11h00-12h00 : Seconde**
                """));
        attendancePages();
        editor(demo);
        organiser("the messages", "/gestion/messages");
        full.jdbc().sql("""
                        INSERT INTO message (kind, subject_id, days, recipient, state, cause, detail, planned_at, due_at)
                        VALUES ('CONFIRMATION', 0, '{}', 'partie@exemple.fr', 'FAILED', 'SETTINGS',
                                '550 5.7.1', '2024-09-10T07:00Z', '2024-09-10T07:00Z')
                        """).update();
        organiser("messages to send again", "/gestion/messages/reprise?cause=SETTINGS");
        organiser("no message to send again", "/gestion/messages/reprise?cause=SERVER");
        organiser("the messages of a state", "/gestion/messages?etat=Refus%C3%A9");
        organiser("a message", page -> {
            page.navigate("/gestion/messages");
            page.locator("tbody a").first().click();
        });
        new GesturesTour(full, this::organiser).pages(words);
        new LetterStops(full, this::organiser).pages();
        organiser("an address that does not exist", "/gestion/cycles/introuvable");
    }

    private void accountPages() {
        var cycle = full.publish(cycle().day("2024-09-24", 10));
        register(cycle, "Martin");
        var team = full.bean(Team.class);
        var invited = Mailbox.at(full);
        team.invite(invited.address(), LONG, Role.DESK);
        var former = Mailbox.at(full);
        team.invite(former.address(), "Farid Ancien", Role.READER);
        team.deactivate(member(former));
        organiser("the team", "/gestion/equipe");
        organiser("an invitation with errors", page -> {
            page.navigate("/gestion/equipe");
            submit(page);
        });
        organiser("a colleague who is invited", "/gestion/equipe/" + member(invited));
        organiser("a colleague who is gone", "/gestion/equipe/" + member(former));
        organiser("one's own account", "/compte");
        organiser("a password that is not taken", page -> {
            page.navigate("/compte");
            page.locator("form[action='/compte/mot-de-passe'] button").click();
        });
        other(Stop.Who.READER, "the day's work, for a reader", "/gestion");
        other(Stop.Who.READER, "a cycle, for a reader", "/gestion/cycles/" + cycle);
        other(Stop.Who.DESK, "a page that is not for the desk", "/gestion");
        other(Stop.Who.DESK, "the desk's own account", "/compte");
        visitor("the form to ask for a link", "/connexion/lien");
        visitor("the same with an error", page -> {
            page.navigate("/connexion/lien");
            submit(page);
        });
        visitor("a link that was asked for", page -> {
            page.navigate("/connexion/lien");
            page.fill("#email", "a".repeat(200) + "@exemple.fr");
            submit(page);
        });
        var link = linkOf(Mailbox.at(full));
        visitor("a link to sign in", link);
        visitor("a link to sign in, with a bad password", page -> {
            page.navigate(link);
            page.locator("form[action$='/mot-de-passe'] button").click();
        });
        visitor("a sign-in by a provider that is away", "/connexion/fournisseur");
        visitor("a sign-in by a provider that was broken off", "/connexion/fournisseur/retour?state=autre");
        visitor("a form filled in by a provider that was broken off", "/pre-remplir/retour?state=autre");
        visitor("a dead link to sign in", "/connexion/lien/a-b");
        var invitation = invited.latest().path("/invitation/");
        visitor("an invitation", invitation);
        visitor("an invitation with errors", page -> {
            page.navigate(invitation);
            submit(page);
        });
    }

    private void other(Stop.Who who, String name, String path) {
        stops.add(new Stop("gestion: " + name, full, who, page -> page.navigate(path)));
    }

    private long member(Mailbox person) {
        return full.bean(Team.class).all().stream()
                .filter(member -> member.email().equals(person.address()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private String linkOf(Mailbox person) {
        full.bean(Accounts.class).create(person.address(), "Claire Martin", Role.READER, Organiser.PASSWORD);
        full.visitor().post("/connexion/lien", Map.of("email", List.of(person.address())));
        return person.latest().path("/connexion/lien/");
    }

    private void attendancePages() {
        var held = "/gestion/cycles/preparer-la-signature-2024/presences";
        organiser("the presences of a day that was held", held);
        organiser("the presences of a day to come", "/gestion/cycles/entrez-dans-la-vie-du-contrat-2024/presences");
        organiser("half-days that were refused", held + "?fait=demi-journees-invalides");
        var today = full.publish(cycle().day("2024-09-10", 30));
        var demo = full.day(today, "2024-09-10");
        for (var name : List.of("Martin", "Nguyễn", "Marchand", RIGHT_TO_LEFT)) {
            full.visitor()
                    .form(today)
                    .with("lastName", name)
                    .with("email", Mailbox.at(full).address())
                    .day(demo)
                    .send();
        }
        var early = full.day("entrez-dans-la-vie-du-contrat-2024", "2024-09-24");
        var empty = full.day(full.publish(cycle().day("2024-09-10", 0)), "2024-09-10");
        var cancelled = full.day(full.publish(cycle().day("2024-09-10", 10, "État : annulée")), "2024-09-10");
        organiser("the days to welcome", "/accueil");
        organiser("the door", page -> door(page, demo));
        organiser("the door with names found", page -> {
            door(page, demo);
            page.fill("#nom", "mar");
        });
        organiser("the door with a name that is read from the right", page -> {
            door(page, demo);
            page.fill("#nom", RIGHT_TO_LEFT);
        });
        organiser("the door after that person came", page -> {
            door(page, demo);
            page.fill("#nom", RIGHT_TO_LEFT);
            page.locator("#personnes button").first().click();
            page.locator("#resultat").waitFor();
        });
        organiser("the door after somebody came", page -> {
            door(page, demo);
            page.fill("#nom", "ng");
            page.locator("#personnes button").first().click();
            page.locator("#resultat").waitFor();
        });
        organiser("the door before the day", page -> {
            door(page, early);
            page.fill("#nom", "mar");
            page.locator("#personnes button").first().click();
        });
        organiser("the door of a cancelled day", page -> door(page, cancelled));
        organiser("the form of the door without a network", page -> {
            door(page, demo);
            page.route("**/*.json*", Route::abort);
            page.locator("#reseau[data-state=off]").waitFor();
            page.locator("#sur-place").click();
            page.locator("#nouveau button[type=submit]:not([name])").click();
        });
        organiser("the list without scripts", "/accueil/" + demo + "/liste");
        organiser("the same after a gesture", "/accueil/" + demo + "/liste?q=mar&fait=presence");
        organiser("the same with nobody", "/accueil/" + empty + "/liste");
        organiser("the same before the day", "/accueil/" + early + "/liste");
        organiser("the form for somebody unexpected", "/accueil/" + demo + "/sur-place");
        organiser("the same with every error", page -> {
            page.navigate("/accueil/" + demo + "/sur-place");
            page.locator("main form.form button[type=submit]").last().click();
        });
        organiser("the same in a full room", page -> {
            page.navigate("/accueil/" + empty + "/sur-place");
            page.fill("#lastName", "Martin");
            page.fill("#firstName", "Claire");
            page.fill("#email", "claire@exemple.fr");
            page.locator("input[name=profile]").first().check();
            page.fill("#organisation", "Ville d’essai");
            page.selectOption("#organisationKind", "COMMUNE");
            page.fill("#department", "69");
            page.locator("main form.form button[type=submit]").last().click();
        });
        visitor("where a welcome code leads", "/bienvenue/abcdefghijklmnopqrstuv");
        visitor("the door's empty page", "/accueil/coquille");
    }

    private static void door(Page page, long day) {
        page.navigate("/accueil/" + day);
        page.locator("#pied").waitFor();
    }

    private void editor(String demo) {
        var edit = "/gestion/cycles/" + demo + "/modifier";
        var draft = draft();
        organiser("the editor", edit);
        organiser("the editor with an open sequence", page -> {
            page.navigate(edit);
            page.locator("#day-0-sequence-2 summary").click();
        });
        organiser("the editor with a removed row", page -> {
            page.navigate(edit);
            page.locator("button[value='day-0-sequence-1-remove']").click();
            page.locator(".row--gone").waitFor();
        });
        organiser("the editor with errors", page -> {
            page.navigate(edit);
            page.fill("#title", "");
            page.fill("#day-0-capacity", LONG);
            page.locator("#day-0-sequence-2 summary").click();
            page.fill("#day-0-sequence-2-start", "25h");
            submit(page);
        });
        organiser("the editor after somebody else", page -> {
            page.navigate(edit);
            page.evaluate("document.querySelector('[name=base]').value += '\\nAutre'");
            page.fill("#lead", LONG);
            submit(page);
        });
        organiser("the question before a save", page -> {
            page.navigate(edit);
            page.fill("#day-0-place", "Villeurbanne");
            submit(page);
            page.locator("main details summary").first().click();
        });
        organiser("an earlier version in the editor", edit + "?version=1");
        organiser("the editor of a new cycle", "/gestion/nouveau");
        organiser("the versions", "/gestion/cycles/" + demo + "/versions");
        organiser("a version", "/gestion/cycles/" + demo + "/versions/1");
        organiser("the publication of a public cycle", "/gestion/cycles/" + demo + "/etat");
        for (var gesture : List.of("retrait", "archivage", "annulation")) {
            organiser("the question before " + gesture, "/gestion/cycles/" + demo + "/etat/" + gesture);
        }
        organiser("the publication of a draft", "/gestion/cycles/" + draft + "/etat");
        organiser("the publication at a bad hour", page -> {
            page.navigate("/gestion/cycles/" + draft + "/etat");
            page.locator("button[value=SCHEDULED]").click();
        });
        organiser("a draft with a private link", page -> {
            page.navigate("/gestion/cycles/" + draft + "/etat");
            page.locator("button[value=ouvrir]").click();
        });
        organiser("a draft by its private link", page -> {
            page.navigate("/gestion/cycles/" + draft + "/etat");
            page.locator("button[value=ouvrir]").click();
            var link = page.locator("main a[href*='/apercu/']").getAttribute("href");
            page.navigate(link.replaceFirst("^https?://[^/]+", ""));
        });
    }

    private Mailbox register(String slug, String words) {
        var person = Mailbox.at(full);
        full.visitor()
                .form(slug)
                .with("email", person.address())
                .with("lastName", words.substring(0, Math.min(words.length(), 150)))
                .with("organisation", words)
                .with("accessNeeds", words + "\n" + words)
                .day(full.day(slug, "2024-09-24"))
                .send();
        return person;
    }

    /** Somebody to whom a seat is offered, because another gave it back. */
    private Mailbox offered() {
        var slug = full.publish(cycle().day("2024-12-10", 1));
        var day = full.day(slug, "2024-12-10");
        var first = Mailbox.at(full);
        var second = Mailbox.at(full);
        full.visitor().form(slug).with("email", first.address()).day(day).send();
        full.visitor()
                .form(slug)
                .with("email", second.address())
                .with("waitFor", Long.toString(day))
                .send();
        full.visitor().post(first.ownPage() + "/desistement/" + day, Map.of());
        return second;
    }

    private String draft() {
        CycleText document = cycle().day("2024-09-24", 10);
        var slug = full.publish(document);
        var cycle = full.bean(Cycles.class).withSlug(slug).orElseThrow();
        full.bean(Publication.class).show(cycle, Cycle.State.DRAFT);
        return slug;
    }

    static void fillIn(Page page, TestInstance preau, String slug, String days) {
        page.navigate(form(slug));
        page.locator("input[name=" + days + "]:not([disabled])").first().check();
        page.fill("#lastName", "Martin");
        page.fill("#firstName", "Claire");
        page.fill("#email", Mailbox.at(preau).address());
        page.locator("input[name=profile]").first().check();
        page.fill("#job", "Cheffe de projet");
        page.fill("#organisation", "Ville d’essai");
        page.selectOption("#organisationKind", "COMMUNE");
        page.fill("#department", "69 Rhône");
    }

    /** A form whose first person is filled in, with a second. */
    private void team(Page page, String slug) {
        fillIn(page, full, slug, "days");
        page.locator("button[name=add]").click();
    }

    private static String form(String slug) {
        return "/rencontre/" + slug + "/inscription";
    }

    private static void paste(Page page, String document) {
        page.navigate("/gestion/importer");
        page.fill("#document", document);
        submit(page);
    }

    /** Sends the page's own form. */
    static void submit(Page page) {
        page.locator("main form[method=post] button[type=submit]:not(.hush, [formaction])")
                .first()
                .click();
    }
}
