package fr.preau.api;

import fr.preau.api.CycleResource.Admission;
import fr.preau.api.CycleResource.AskedIf;
import fr.preau.api.CycleResource.Asking;
import fr.preau.api.CycleResource.Day;
import fr.preau.api.CycleResource.Department;
import fr.preau.api.CycleResource.Fields;
import fr.preau.api.CycleResource.ProfileRule;
import fr.preau.api.CycleResource.Reserve;
import fr.preau.api.CycleResource.Window;
import fr.preau.api.CycleResource.Workshop;
import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycles;
import fr.preau.cycle.Gauge;
import fr.preau.cycle.Seats;
import fr.preau.cycle.page.CycleViews;
import fr.preau.cycle.page.DayView;
import fr.preau.cycle.page.WorkshopView;
import fr.preau.platform.French;
import fr.preau.platform.Json;
import fr.preau.platform.Settings;
import fr.preau.platform.web.PublicPages;
import fr.preau.platform.web.RenderedPage;
import fr.preau.registration.Application;
import fr.preau.registration.Departments;
import fr.preau.registration.Profile;
import fr.preau.registration.rules.Condition;
import fr.preau.registration.rules.Condition.AfterReply;
import fr.preau.registration.rules.Condition.InWorkshop;
import fr.preau.registration.rules.Condition.OfProfile;
import fr.preau.registration.rules.Condition.OnDay;
import fr.preau.registration.rules.FormRules;
import fr.preau.registration.rules.Questions.Question;
import fr.preau.registration.rules.RegistrationRules;
import fr.preau.registration.rules.Rules;
import fr.preau.registration.rules.Rules.Asked;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What programs read: published cycles, and the contract of the API. The same for everybody, served from memory. */
@Component
class CycleResources implements PublicPages {

    private static final String JSON = "application/json";
    private static final String CONTRACT = "/api/v1/openapi.json";
    private static final String CYCLES = "/api/v1/cycles/";

    private final Cycles cycles;
    private final CycleViews views;
    private final Seats seats;
    private final RegistrationRules ruleBook;
    private final FormRules forms;
    private final Settings settings;

    CycleResources(
            Cycles cycles,
            CycleViews views,
            Seats seats,
            RegistrationRules ruleBook,
            FormRules forms,
            Settings settings) {
        this.cycles = cycles;
        this.views = views;
        this.seats = seats;
        this.ruleBook = ruleBook;
        this.forms = forms;
        this.settings = settings;
    }

    @Override
    public Optional<RenderedPage> render(String path) {
        if (path.equals(CONTRACT)) {
            return Optional.of(RenderedPage.of(JSON, contract(), Instant.MAX));
        }
        return path.startsWith(CYCLES)
                ? cycles.withSlug(path.substring(CYCLES.length()))
                        .filter(Cycle::published)
                        .map(this::page)
                : Optional.empty();
    }

    private RenderedPage page(Cycle cycle) {
        var resource = resource(cycle);
        return RenderedPage.of(JSON, Json.write(resource), validUntil(cycle, resource));
    }

    /** The clock also ends reserves. */
    private Instant validUntil(Cycle cycle, CycleResource resource) {
        return Stream.concat(
                        Stream.of(views.validUntil(Stream.of(cycle))),
                        resource.days().stream()
                                .flatMap(day -> day.reserves().stream())
                                .map(reserve -> reserve.until().toInstant()))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private CycleResource resource(Cycle cycle) {
        var gauges = seats.gauges(cycle.days().stream().map(Cycle.Day::id).toList());
        var rules = ruleBook.of(cycle.id());
        var window = cycle.content().registrationWindow();
        return new CycleResource(
                cycle.slug(),
                French.typography(cycle.title()),
                URI.create(settings.url() + "/rencontre/" + cycle.slug()),
                cycle.content().place(),
                new Window(window.opens().map(this::at), window.closes().map(this::at)),
                views.days(cycle).stream()
                        .map(day -> day(cycle, day, gauges.getOrDefault(day.id(), Gauge.NONE)))
                        .toList(),
                admission(rules),
                new Fields(rules.phone(), optional(rules.job()), rules.accessNeeds()),
                forms.now(cycle.id()).questions().stream()
                        .map(question -> asking(cycle, question))
                        .toList());
    }

    private Day day(Cycle cycle, DayView day, Gauge gauge) {
        return new Day(
                day.date(),
                day.title(),
                day.place().orElse(cycle.content().place()),
                Optional.of(day.date().atTime(day.start()))
                        .filter(_ -> cycle.day(day.id())
                                .filter(one -> one.content().hasHours())
                                .isPresent())
                        .map(this::at),
                day.end().map(day.date()::atTime).map(this::at),
                day.availability(),
                day.state(),
                Optional.of(day.reason()).filter(reason -> !reason.isEmpty()),
                day.capacity(),
                day.openToAll(),
                gauge.waiting(),
                day.reserved().stream().map(this::reserve).toList(),
                day.choices().stream()
                        .flatMap(choice -> choice.workshops().stream())
                        .map(workshop -> workshop(day, workshop))
                        .toList());
    }

    private Workshop workshop(DayView day, WorkshopView workshop) {
        return new Workshop(
                workshop.id(),
                workshop.title(),
                at(day.date().atTime(workshop.start())),
                workshop.end().map(day.date()::atTime).map(this::at),
                workshop.room(),
                workshop.capacity(),
                workshop.remaining());
    }

    private Reserve reserve(Gauge.Reserved reserved) {
        return new Reserve(
                Profile.of(reserved.people()),
                reserved.seats(),
                at(reserved.until()),
                "%s pour %s jusqu’au %s"
                        .formatted(
                                French.count(reserved.seats(), "place réservée", "places réservées"),
                                reserved.people(),
                                French.moment(reserved.until())));
    }

    private static Admission admission(Rules rules) {
        var audience = rules.audience();
        return new Admission(
                audience.sentences(),
                Arrays.stream(Profile.values())
                        .map(profile -> new ProfileRule(profile, profile.label(), audience.verdict(profile)))
                        .toList(),
                audience.departments().stream()
                        .sorted()
                        .map(code -> new Department(code, Departments.NAMES.getOrDefault(code, code)))
                        .toList(),
                audience.elsewhere(),
                Application.LARGEST_TEAM);
    }

    /** A program may not know somebody's job, even where the form asks for it. */
    private static Asked optional(Asked asked) {
        return asked == Asked.REQUIRED ? Asked.OPTIONAL : asked;
    }

    private static Asking asking(Cycle cycle, Question question) {
        var wording = question.wording();
        return new Asking(
                question.id(),
                wording.kind(),
                wording.label(),
                wording.help(),
                wording.required(),
                wording.choices(),
                question.when().map(when -> askedIf(cycle, wording.condition(), "Si " + when.them())));
    }

    private static AskedIf askedIf(Cycle cycle, Condition condition, String words) {
        var reply = condition instanceof AfterReply after ? Optional.of(after) : Optional.<AfterReply>empty();
        return new AskedIf(
                words,
                condition instanceof OnDay(var day)
                        ? cycle.day(day).map(found -> found.content().date())
                        : Optional.empty(),
                condition instanceof InWorkshop(var workshop) ? Optional.of(workshop) : Optional.empty(),
                condition instanceof OfProfile(var profile) ? Optional.of(profile) : Optional.empty(),
                reply.map(AfterReply::question),
                reply.map(AfterReply::choice));
    }

    private OffsetDateTime at(LocalDateTime local) {
        return local.atZone(settings.zone()).toOffsetDateTime();
    }

    private static String contract() {
        try (var file = CycleResources.class.getResourceAsStream("openapi.json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
