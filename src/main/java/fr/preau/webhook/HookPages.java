package fr.preau.webhook;

import fr.preau.management.BackOfficeLayout;
import fr.preau.management.BackOfficeLayout.Section;
import fr.preau.management.Done;
import fr.preau.platform.FieldError;
import fr.preau.platform.Settings;
import fr.preau.platform.web.Reading.Good;
import fr.preau.platform.web.Reading.Wrong;
import fr.preau.staff.access.Reauthenticated;
import fr.preau.staff.journal.AuditAction;
import fr.preau.staff.journal.AuditContext;
import fr.preau.staff.journal.Journaled;
import fr.preau.webhook.OwnHooks.Wish;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** Which programs are told what happens, and what became of it. */
@Controller
@RequestMapping(HookPages.PATH)
class HookPages {

    static final String PATH = "/gestion/envois-programmes";

    private static final int SHOWN = 50;

    private final HookSubscriptions subscriptions;
    private final Deliveries deliveries;
    private final DeliveryTargets addresses;
    private final BackOfficeLayout layout;
    private final Settings settings;

    HookPages(
            HookSubscriptions subscriptions,
            Deliveries deliveries,
            DeliveryTargets addresses,
            BackOfficeLayout layout,
            Settings settings) {
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
        this.addresses = addresses;
        this.layout = layout;
        this.settings = settings;
    }

    @GetMapping
    View list(@RequestParam(name = Done.PARAMETER, defaultValue = "") String done) {
        return list(HttpStatus.OK, "", "", List.of(), List.of(), Done.of(done));
    }

    @PostMapping
    @Journaled(AuditAction.HOOK_MADE)
    @Reauthenticated
    View make(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String url,
            @RequestParam(name = "event", defaultValue = "") List<String> chosen) {
        return switch (new HookForm(name, url, chosen).read(addresses::wrong)) {
            case Wrong<Wish>(var errors) ->
                list(HttpStatus.UNPROCESSABLE_CONTENT, name, url, chosen, errors, Optional.empty());
            case Good<Wish>(var wish) -> {
                var made = subscriptions.make(
                        wish.name(),
                        wish.url(),
                        wish.events(),
                        BackOfficeLayout.account().id());
                AuditContext.here()
                        .done()
                        .note("« %s », %s"
                                .formatted(wish.name(), URI.create(wish.url()).getHost()));
                yield page(known(made.id()), Optional.of(made.secret()), Optional.empty());
            }
        };
    }

    private View list(
            HttpStatus status,
            String name,
            String url,
            List<String> chosen,
            List<FieldError> errors,
            Optional<Done> done) {
        var rows = subscriptions.all().stream()
                .map(one -> new HooksView.Row(
                        one.id(), one.name(), URI.create(one.url()).getHost(), one.events(), one.runs()))
                .toList();
        return layout.page(
                status,
                Section.SETTINGS,
                (errors.isEmpty() ? "" : "Erreur : ") + "Envois aux programmes",
                "access/hooks",
                new HooksView(rows, name, url, chosen, errors),
                done);
    }

    @GetMapping("/{id}")
    View show(@PathVariable long id, @RequestParam(name = Done.PARAMETER, defaultValue = "") String done) {
        return page(known(id), Optional.empty(), Done.of(done));
    }

    private View page(WebhookSubscription one, Optional<Secret> secret, Optional<Done> done) {
        return layout.page(
                HttpStatus.OK,
                Section.SETTINGS,
                one.name(),
                "access/hook",
                new HookView(
                        one.id(),
                        one.name(),
                        one.url(),
                        one.events(),
                        secret.map(Secret::shown),
                        one.why().map(WebhookSubscription.Why::words),
                        deliveries.latest(one.id(), SHOWN).stream()
                                .map(this::row)
                                .toList()),
                done);
    }

    private HookView.Row row(Delivery one) {
        var waits = one.state() == Delivery.State.WAITING;
        return new HookView.Row(
                one.id(),
                one.event(),
                one.message(),
                local(one.created()),
                one.state().label(),
                !waits,
                one.attempts(),
                one.outcome(),
                Optional.of(local(one.due()))
                        .filter(_ -> waits && !one.outcome().isEmpty()));
    }

    private LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, settings.zone());
    }

    @PostMapping("/{id}/essai")
    @Journaled(AuditAction.HOOK_TRIED)
    View tryIt(@PathVariable long id) {
        AuditContext.here().note("« %s »".formatted(known(id).name()));
        deliveries.plan(List.of(id), HookEvent.TEST, Map.of());
        return back(id, Done.HOOK_TRIED);
    }

    @PostMapping("/{id}/secret")
    @Journaled(AuditAction.HOOK_SECRET_CHANGED)
    @Reauthenticated
    View rotate(@PathVariable long id) {
        var one = known(id);
        var secret = subscriptions.rotate(id);
        AuditContext.here().done().note("« %s »".formatted(one.name()));
        return page(one, Optional.of(secret), Optional.empty());
    }

    @PostMapping("/{id}/arret")
    @Journaled(AuditAction.HOOK_STOPPED)
    View stop(@PathVariable long id) {
        AuditContext.here().note("« %s »".formatted(known(id).name()));
        return back(id, subscriptions.stop(id, WebhookSubscription.Why.BY_HAND) ? Done.HOOK_STOPPED : Done.HOOK_SAME);
    }

    @PostMapping("/{id}/reprise")
    @Journaled(AuditAction.HOOK_RESUMED)
    @Reauthenticated
    View resume(@PathVariable long id) {
        AuditContext.here().note("« %s »".formatted(known(id).name()));
        return back(id, subscriptions.resume(id, BackOfficeLayout.account().id()) ? Done.HOOK_RESUMED : Done.HOOK_SAME);
    }

    @PostMapping("/{id}/envois/{delivery}/renvoi")
    @Journaled(AuditAction.HOOK_REPLAYED)
    View replay(@PathVariable long id, @PathVariable long delivery) {
        AuditContext.here().note("« %s »".formatted(known(id).name()));
        return back(id, deliveries.replay(id, delivery) ? Done.HOOK_REPLAYED : Done.HOOK_UNDER_WAY);
    }

    @PostMapping("/{id}/suppression")
    @Journaled(AuditAction.HOOK_REMOVED)
    @Reauthenticated
    View remove(@PathVariable long id) {
        AuditContext.here().note("« %s »".formatted(known(id).name()));
        subscriptions.delete(id);
        return Done.HOOK_REMOVED.redirect(PATH);
    }

    private WebhookSubscription known(long id) {
        return subscriptions.withId(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static View back(long id, Done done) {
        return done.redirect(PATH + "/" + id);
    }
}
