package fr.preau.api.data;

import fr.preau.api.Faults;
import fr.preau.api.JsonObject;
import fr.preau.api.NeedsScope;
import fr.preau.api.Refusals;
import fr.preau.api.Scope;
import fr.preau.api.token.ApiToken;
import fr.preau.api.token.Program;
import fr.preau.platform.FieldError;
import fr.preau.platform.Json;
import fr.preau.platform.web.Problem;
import fr.preau.platform.web.Reading.Good;
import fr.preau.platform.web.Reading.Wrong;
import fr.preau.staff.journal.AuditAction;
import fr.preau.staff.journal.Journal;
import fr.preau.webhook.HookEvent;
import fr.preau.webhook.OwnHooks;
import fr.preau.webhook.OwnHooks.Hook;
import fr.preau.webhook.OwnHooks.Made;
import fr.preau.webhook.OwnHooks.Wish;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/**
 * Which programs are told what happens, kept by a program: those alone that whoever made its token answers for, for an
 * address may hold a secret of its receiver.
 */
@Controller
@RequestMapping(path = "/api/v1/webhooks", produces = MediaType.APPLICATION_JSON_VALUE)
class WebhooksEndpoint {

    private static final List<String> EVENTS =
            Arrays.stream(HookEvent.values()).map(HookEvent::word).toList();

    /** Each is sent everything it wants, one after the other. */
    private static final int MOST = 50;

    private final OwnHooks hooks;
    private final Journal journal;

    WebhooksEndpoint(OwnHooks hooks, Journal journal) {
        this.hooks = hooks;
        this.journal = journal;
    }

    /** One with its secret, which is shown this once. */
    private record WithSecret(
            long id,
            String name,
            String url,
            List<String> events,
            Optional<String> stopped,
            Optional<Instant> oldSecretUntil,
            String secret) {

        static WithSecret of(Made made) {
            var one = made.hook();
            return new WithSecret(
                    one.id(), one.name(), one.url(), one.events(), one.stopped(), one.oldSecretUntil(), made.secret());
        }
    }

    private List<Hook> own(ApiToken token) {
        return token.maker().map(hooks::of).orElse(List.of());
    }

    @GetMapping
    @NeedsScope(Scope.WEBHOOKS)
    View list(
            @RequestAttribute(Program.ATTRIBUTE) ApiToken token,
            @RequestParam Optional<String> cursor,
            @RequestParam Optional<String> limit) {
        return Slice.of(cursor, limit, asked -> Slice.cut(own(token), Hook::id, asked, Function.identity()));
    }

    @GetMapping("/{id}")
    @NeedsScope(Scope.WEBHOOKS)
    View one(@RequestAttribute(Program.ATTRIBUTE) ApiToken token, @PathVariable long id) {
        return known(token, id)
                .map(one -> Answers.one(HttpStatus.OK, Json.write(one)))
                .orElseGet(() -> Answers.nothingThere().view());
    }

    private Optional<Hook> known(ApiToken token, long id) {
        return own(token).stream().filter(one -> one.id() == id).findFirst();
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @NeedsScope(Scope.WEBHOOKS)
    View make(@RequestAttribute(Program.ATTRIBUTE) ApiToken token, HttpServletRequest request) throws IOException {
        return RequestBodies.read(request, List.of("name", "url", "events"), (body, faults) -> {
            var events = events(body, faults);
            return switch (hooks.read(body.text("name"), body.text("url"), events)) {
                case Wrong<Wish>(var errors) -> {
                    errors.forEach(error -> fault(body, error, faults));
                    yield Refusals.invalid(faults.found()).view();
                }
                case Good<Wish>(var wish) ->
                    faults.none()
                            ? made(token, wish)
                            : Refusals.invalid(faults.found()).view();
            };
        });
    }

    /** The form has a box for each event, the body a list of them. */
    private static void fault(JsonObject body, FieldError error, Faults faults) {
        if (!error.field().equals("event")) {
            faults.add(body.at(error.field()), error.message());
        } else if (body.list("events", EVENTS.size()).isEmpty()) {
            faults.add(body.at("events"), "Mettez ici une annonce au moins : " + String.join(", ", EVENTS) + ".");
        }
    }

    private View made(ApiToken token, Wish wish) {
        if (own(token).size() >= MOST) {
            return DataRefusals.conflict(
                            "too-many-webhooks",
                            "Trop de programmes prévenus",
                            "%d programmes au plus sont prévenus au nom d’une même personne. Retirez-en un d’abord."
                                    .formatted(MOST))
                    .view();
        }
        var made = hooks.make(token.maker().orElseThrow(), wish);
        tell(token, AuditAction.HOOK_MADE, made.hook());
        return Answers.more(HttpStatus.CREATED, Json.write(WithSecret.of(made)), Json.write(made.hook()));
    }

    private static List<String> events(JsonObject body, Faults faults) {
        return body.list("events", EVENTS.size()).stream()
                .flatMap(element -> {
                    var word = body.text(element);
                    if (word.filter(one -> !EVENTS.contains(one)).isPresent()) {
                        faults.add(element.pointer(), "Valeurs admises : " + String.join(", ", EVENTS) + ".");
                    }
                    return word.stream();
                })
                .toList();
    }

    @PostMapping("/{id}/secret")
    @NeedsScope(Scope.WEBHOOKS)
    View rotate(
            @RequestAttribute(Program.ATTRIBUTE) ApiToken token, @PathVariable long id, HttpServletRequest request) {
        return seen(token, id, request, one -> {
            var made = hooks.rotate(one);
            tell(token, AuditAction.HOOK_SECRET_CHANGED, one);
            return Answers.more(HttpStatus.OK, Json.write(WithSecret.of(made)), Json.write(made.hook()));
        });
    }

    @PostMapping("/{id}/deletion")
    @NeedsScope(Scope.WEBHOOKS)
    View remove(
            @RequestAttribute(Program.ATTRIBUTE) ApiToken token, @PathVariable long id, HttpServletRequest request) {
        return seen(token, id, request, one -> {
            hooks.delete(one);
            tell(token, AuditAction.HOOK_REMOVED, one);
            return Answers.gone();
        });
    }

    /** Nothing is written over by a trial: it asks for no If-Match. */
    @PostMapping("/{id}/tests")
    @NeedsScope(Scope.WEBHOOKS)
    View tryIt(@RequestAttribute(Program.ATTRIBUTE) ApiToken token, @PathVariable long id) {
        return known(token, id)
                .map(one -> {
                    hooks.tryIt(one);
                    tell(token, AuditAction.HOOK_TRIED, one);
                    return Answers.one(HttpStatus.OK, Json.write(one));
                })
                .orElseGet(() -> Answers.nothingThere().view());
    }

    /** Of two who saw the same, the second waits and is told. */
    private View seen(ApiToken token, long id, HttpServletRequest request, Function<Hook, View> write) {
        return token.maker()
                .flatMap(maker -> hooks.alone(
                        maker,
                        id,
                        one -> Answers.overtaken(request, Json.write(one))
                                .map(Problem::view)
                                .orElseGet(() -> write.apply(one))))
                .orElseGet(() -> Answers.nothingThere().view());
    }

    private void tell(ApiToken token, AuditAction deed, Hook one) {
        journal.addOfProgram(
                token.named(),
                deed,
                Journal.About.THE_HOUSE,
                "« %s », %s".formatted(one.name(), URI.create(one.url()).getHost()));
    }
}
