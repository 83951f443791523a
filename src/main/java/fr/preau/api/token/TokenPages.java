package fr.preau.api.token;

import fr.preau.api.Scope;
import fr.preau.api.token.TokenForm.Reading.Good;
import fr.preau.api.token.TokenForm.Reading.Wrong;
import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycles;
import fr.preau.management.BackOfficeLayout;
import fr.preau.management.BackOfficeLayout.Section;
import fr.preau.management.Done;
import fr.preau.platform.FieldError;
import fr.preau.platform.Settings;
import fr.preau.staff.Member;
import fr.preau.staff.access.Reauthenticated;
import fr.preau.staff.access.Team;
import fr.preau.staff.journal.AuditAction;
import fr.preau.staff.journal.AuditContext;
import fr.preau.staff.journal.Journaled;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Which programs are let in: making a token, which is shown once, and ending one. */
@Controller
@RequestMapping(TokenPages.PATH)
class TokenPages {

    static final String PATH = "/gestion/acces";

    private final Tokens tokens;
    private final Cycles cycles;
    private final Team team;
    private final BackOfficeLayout layout;
    private final Settings settings;
    private final Clock clock;

    TokenPages(Tokens tokens, Cycles cycles, Team team, BackOfficeLayout layout, Settings settings, Clock clock) {
        this.tokens = tokens;
        this.cycles = cycles;
        this.team = team;
        this.layout = layout;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping
    View list(@RequestParam(name = Done.PARAMETER, defaultValue = "") String done) {
        return page(HttpStatus.OK, TokenForm.blank(), Optional.empty(), List.of(), Done.of(done));
    }

    @PostMapping
    @Journaled(AuditAction.TOKEN_MADE)
    @Reauthenticated
    View make(@RequestParam MultiValueMap<String, String> sent) {
        var form = TokenForm.sent(sent);
        return switch (form.read(cycles.all().stream().map(Cycle::id).toList())) {
            case Wrong(var errors) ->
                page(HttpStatus.UNPROCESSABLE_CONTENT, form, Optional.empty(), errors, Optional.empty());
            case Good(var wish) -> {
                var secret = tokens.make(wish, BackOfficeLayout.account().id());
                AuditContext.here()
                        .done()
                        .note("« %s » : %s"
                                .formatted(
                                        wish.name(),
                                        wish.scopes().stream()
                                                .map(Scope::word)
                                                .sorted()
                                                .collect(Collectors.joining(", "))));
                yield page(HttpStatus.OK, TokenForm.blank(), Optional.of(secret), List.of(), Optional.empty());
            }
        };
    }

    @PostMapping("/{id}/revocation")
    @Journaled(AuditAction.TOKEN_REVOKED)
    @Reauthenticated
    View revoke(@PathVariable long id) {
        var revoked = tokens.revoke(id);
        revoked.ifPresent(name -> AuditContext.here().note("« %s »".formatted(name)));
        return (revoked.isPresent() ? Done.TOKEN_REVOKED : Done.TOKEN_ENDED_ALREADY).redirect(PATH);
    }

    private View page(
            HttpStatus status, TokenForm form, Optional<String> secret, List<FieldError> errors, Optional<Done> done) {
        var all = cycles.all();
        var titles = all.stream().collect(Collectors.toMap(Cycle::id, Cycle::title));
        var names = team.all().stream().collect(Collectors.toMap(Member::id, Member::name));
        var choices = all.stream()
                .map(cycle -> new TokensView.Choice(Long.toString(cycle.id()), cycle.title()))
                .toList();
        var rows = tokens.all().stream().map(token -> row(token, titles, names)).toList();
        return layout.page(
                status,
                Section.SETTINGS,
                (errors.isEmpty() ? "" : "Erreur : ") + "Accès des programmes",
                "access/tokens",
                new TokensView(rows, form, choices, secret, errors),
                done);
    }

    private TokensView.Row row(ApiToken token, Map<Long, String> titles, Map<Long, String> names) {
        var lives = token.lives(clock.instant());
        return new TokensView.Row(
                token.id(),
                token.name(),
                token.hint(),
                token.scopes().stream().map(Scope::word).sorted().toList(),
                token.cycle().map(id -> titles.getOrDefault(id, "")),
                token.perMinute(),
                token.maker().map(id -> names.getOrDefault(id, "")).orElse(""),
                local(token.expires()),
                token.used().map(this::local),
                lives,
                state(token, lives));
    }

    private static String state(ApiToken token, boolean lives) {
        if (lives) {
            return "En service";
        }
        return token.makerGone() ? "Fini avec le compte" : token.revoked().isPresent() ? "Révoqué" : "Échu";
    }

    private LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, settings.zone());
    }
}
