package fr.preau.api;

import fr.preau.api.RequestReader.Reading.Good;
import fr.preau.api.RequestReader.Reading.Wrong;
import fr.preau.cycle.Cycle;
import fr.preau.cycle.CycleCache;
import fr.preau.cycle.Seats;
import fr.preau.cycle.Seats.WorkshopSeats;
import fr.preau.platform.Json;
import fr.preau.platform.web.OpenPost;
import fr.preau.platform.web.VisitorRates;
import fr.preau.registration.Answer;
import fr.preau.registration.Application;
import fr.preau.registration.desk.Desk;
import fr.preau.registration.desk.Submissions;
import fr.preau.registration.rules.FormRules;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import tools.jackson.databind.JsonNode;

/** Registrations that another program sends. */
@Controller
@RequestMapping("/api/v1")
class RegistrationsEndpoint implements OpenPost {

    private static final Route ROUTE = new Route("/api/v1/cycles/", "/registrations", MediaType.APPLICATION_JSON_VALUE);

    /** As for every post, whatever length it tells ahead ({@code platform.web.PostGuard}). */
    private static final int MOST_BYTES = 1 << 20;

    private final CycleCache cycles;
    private final FormRules rules;
    private final Seats seats;
    private final Desk desk;
    private final Submissions answers;
    private final VisitorRates rates;

    RegistrationsEndpoint(
            CycleCache cycles, FormRules rules, Seats seats, Desk desk, Submissions answers, VisitorRates rates) {
        this.cycles = cycles;
        this.rules = rules;
        this.seats = seats;
        this.desk = desk;
        this.answers = answers;
        this.rates = rates;
    }

    /** What is known is answered from memory before a request comes here ({@link CycleResources}). */
    @ForEverybody
    @GetMapping({"/cycles/{slug}", "/openapi.json"})
    View nothingThere() {
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    @Override
    public Route route() {
        return ROUTE;
    }

    @Override
    public View answer(String name, HttpServletRequest request) throws IOException {
        return register(name, request);
    }

    @ForEverybody
    @PostMapping(
            path = "/cycles/{slug}/registrations",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    View register(@PathVariable String slug, HttpServletRequest request) throws IOException {
        var cycle = cycles.published(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var keys = Collections.list(request.getHeaders("Idempotency-Key"));
        if (!Idempotency.readable(keys)) {
            return Refusals.malformed("la clé Idempotency-Key a de 1 à 255 caractères ASCII visibles, sans blanc.")
                    .view();
        }
        var bytes = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
        }
        var body = JsonBody.read(bytes);
        return body.isEmpty()
                ? Refusals.malformed(
                                "le corps n’est pas du JSON en UTF-8, ou il répète un nom, ou il est trop imbriqué.")
                        .view()
                : register(cycle, body.get(), Idempotency.of(keys, cycle.id(), bytes), request);
    }

    private View register(Cycle cycle, JsonNode body, Idempotency once, HttpServletRequest from) {
        return switch (RequestReader.read(body, cycle, rules.of(cycle.id()), () -> workshops(cycle))) {
            case Good(var members, var policy) ->
                rates.admitsPersons(from, members.size())
                        ? answer(
                                cycle,
                                body,
                                desk.register(
                                        new Application(once.key(), once.fingerprint(), cycle.id(), members, policy)))
                        : known(cycle, body, once).orElseGet(RegistrationsEndpoint::tooManyPersons);
            // The cycle may ask something more than when the same request was taken.
            case Wrong(var faults) ->
                known(cycle, body, once)
                        .orElseGet(() -> Refusals.invalid(faults).view());
        };
    }

    private List<WorkshopSeats> workshops(Cycle cycle) {
        return seats.workshops(cycle.days().stream().map(Cycle.Day::id).toList());
    }

    /** What the same request was answered before. */
    private Optional<View> known(Cycle cycle, JsonNode body, Idempotency once) {
        return answers.answered(once.key(), once.fingerprint()).map(answer -> answer(cycle, body, answer));
    }

    private static View tooManyPersons() {
        var refusal = Refusals.tooManyPersons().view();
        return (model, request, response) -> {
            response.setHeader("Retry-After", Long.toString(Duration.ofHours(1).toSeconds()));
            refusal.render(model, request, response);
        };
    }

    private static View answer(Cycle cycle, JsonNode body, Answer answer) {
        return switch (answer) {
            case Answer.Recorded(var members) -> created(RegistrationsAnswer.of(cycle, asked(body), members));
            case Answer.NoRoom(var full) -> Refusals.noRoom(cycle, full).view();
            case Answer.NotOpen(var day, var availability) ->
                Refusals.notOpen(cycle, day, availability).view();
            case Answer.NotAdmitted(var member) -> Refusals.notAdmitted(member).view();
            case Answer.KeyReused _ -> Refusals.keyReused().view();
        };
    }

    private static List<RegistrationsAnswer.Asked> asked(JsonNode body) {
        return body.path("persons")
                .valueStream()
                .map(person -> new RegistrationsAnswer.Asked(
                        person.path("email").asString(),
                        person.path("workshops")
                                .valueStream()
                                .map(JsonNode::longValue)
                                .toList()))
                .toList();
    }

    private static View created(RegistrationsAnswer answer) {
        return (model, request, response) -> {
            response.setStatus(HttpStatus.CREATED.value());
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.setCharacterEncoding("UTF-8");
            response.setHeader("Cache-Control", "no-store");
            response.getWriter().write(Json.write(answer));
        };
    }
}
