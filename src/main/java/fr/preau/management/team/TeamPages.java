package fr.preau.management.team;

import fr.preau.management.BackOfficeLayout;
import fr.preau.management.BackOfficeLayout.Section;
import fr.preau.management.Confirmed;
import fr.preau.management.Done;
import fr.preau.platform.FieldError;
import fr.preau.platform.Settings;
import fr.preau.platform.form.TypedAddress;
import fr.preau.staff.Member;
import fr.preau.staff.Role;
import fr.preau.staff.StaffSession;
import fr.preau.staff.access.AccountErasing;
import fr.preau.staff.access.Reauthenticated;
import fr.preau.staff.access.StaffPolicy;
import fr.preau.staff.access.StaffSessions;
import fr.preau.staff.access.Team;
import fr.preau.staff.journal.AuditAction;
import fr.preau.staff.journal.AuditContext;
import fr.preau.staff.journal.Journaled;
import fr.preau.staff.signin.Identities;
import fr.preau.staff.signin.Passkeys;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
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

/** The team's accounts: who has one, with which role, and inviting one more. */
@Controller
@RequestMapping("/gestion/equipe")
class TeamPages {

    private static final String HOME = "/gestion/equipe";

    private final Team team;
    private final AccountErasing erasing;
    private final Identities identities;
    private final Passkeys passkeys;
    private final StaffPolicy policy;
    private final StaffSessions sessions;
    private final Settings settings;
    private final BackOfficeLayout layout;

    TeamPages(
            Team team,
            AccountErasing erasing,
            Identities identities,
            Passkeys passkeys,
            StaffPolicy policy,
            StaffSessions sessions,
            Settings settings,
            BackOfficeLayout layout) {
        this.team = team;
        this.erasing = erasing;
        this.identities = identities;
        this.passkeys = passkeys;
        this.policy = policy;
        this.sessions = sessions;
        this.settings = settings;
        this.layout = layout;
    }

    @GetMapping
    View list(@RequestParam(name = "fait", defaultValue = "") String done) {
        return list(HttpStatus.OK, "", "", "", List.of(), Done.of(done));
    }

    private View list(
            HttpStatus status, String name, String email, String role, List<FieldError> faults, Optional<Done> done) {
        var rows = team.all().stream().map(this::row).toList();
        var owners = passkeys.owners();
        var withoutKey = rows.stream()
                .filter(row -> row.role() == Role.ADMINISTRATOR && row.state() == Member.State.ACTIVE)
                .filter(row -> !owners.contains(row.id()))
                .map(TeamView.Row::name)
                .toList();
        return layout.page(
                status,
                Section.TEAM,
                "Équipe",
                "team",
                new TeamView(
                        rows,
                        name,
                        email,
                        role,
                        faults,
                        settings.smtp().isEmpty(),
                        withoutKey,
                        policy.passkeyRequired()),
                done);
    }

    private TeamView.Row row(Member member) {
        return new TeamView.Row(
                member.id(),
                member.name(),
                member.email(),
                member.role(),
                member.state(),
                member.lastSignIn().map(instant -> LocalDateTime.ofInstant(instant, settings.zone())),
                member.id() == BackOfficeLayout.account().id());
    }

    @PostMapping
    @Journaled(AuditAction.ACCOUNT_INVITED)
    @Reauthenticated
    View invite(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String emailSeen,
            @RequestParam(defaultValue = "") String role) {
        var chosen = role(role);
        var faults = new ArrayList<>(TypedAddress.among(Team.faults(email, name), "email", email, emailSeen));
        if (chosen.isEmpty()) {
            faults.add(new FieldError("role", "Choisissez ce que cette personne pourra faire."));
        }
        if (!faults.isEmpty()) {
            return list(HttpStatus.UNPROCESSABLE_CONTENT, name, email, role, faults, Optional.empty());
        }
        return switch (team.invite(email, name, chosen.get())) {
            case Team.Invitation.Sent _ -> {
                AuditContext.here().note(email.strip() + ", " + chosen.get().label());
                yield Done.INVITED.redirect(HOME);
            }
            case Team.Invitation.Refused(var refused) ->
                list(HttpStatus.UNPROCESSABLE_CONTENT, name, email, role, refused, Optional.empty());
        };
    }

    @GetMapping("/{id}")
    View show(@PathVariable long id, @RequestParam(name = "fait", defaultValue = "") String done) {
        var row = row(member(id));
        return layout.page(
                HttpStatus.OK,
                Section.TEAM,
                row.name(),
                "member",
                new MemberView(row, provider(id), passkeys.owners().contains(id)),
                Done.of(done));
    }

    private Optional<String> provider(long id) {
        return Optional.of(settings.oidc().map(Settings.Oidc::name).orElse("le fournisseur d’identité"))
                .filter(_ -> identities.isBound(id));
    }

    /** Whoever asks it of all has one that works: else nobody might be left to come in. */
    @PostMapping("/cles")
    @Journaled(AuditAction.PASSKEY_POLICY_CHANGED)
    @Reauthenticated
    View changePolicy(@RequestParam(defaultValue = "") String rule, HttpServletRequest request) {
        switch (rule) {
            case "exigee" -> {
                if (!StaffSession.byPasskey(request)) {
                    return Done.OWN_PASSKEY_FIRST.redirect(HOME);
                }
                policy.requirePasskey();
                AuditContext.here().note("demandée");
                return Done.PASSKEY_REQUIRED.redirect(HOME);
            }
            case "libre" -> {
                policy.waivePasskey();
                AuditContext.here().note("proposée");
                return Done.PASSKEY_WAIVED.redirect(HOME);
            }
            default -> throw refused();
        }
    }

    /** Whoever found the device may have found it open. */
    @PostMapping("/{id}/cles/retrait")
    @Journaled(AuditAction.PASSKEY_REMOVED)
    @Reauthenticated
    View removeKeys(@PathVariable long id) {
        AuditContext.here().note(member(id).email());
        sessions.endAll(id);
        return back(
                id, passkeys.removeAll(id) ? Team.Change.DONE : Team.Change.CHANGED_MEANWHILE, Done.PASSKEYS_REMOVED);
    }

    @PostMapping("/{id}/fournisseur/retrait")
    @Journaled(AuditAction.IDENTITY_RELEASED)
    @Reauthenticated
    View release(@PathVariable long id) {
        AuditContext.here().note(member(id).email());
        return back(
                id, identities.release(id) ? Team.Change.DONE : Team.Change.CHANGED_MEANWHILE, Done.IDENTITY_RELEASED);
    }

    @PostMapping("/{id}/role")
    @Journaled(AuditAction.ROLE_CHANGED)
    @Reauthenticated
    View changeRole(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "") String role) {
        var member = member(id);
        var before = role(seen).orElseThrow(TeamPages::refused);
        var wanted = role(role).orElseThrow(TeamPages::refused);
        AuditContext.here().note("%s : %s → %s".formatted(member.email(), before.label(), wanted.label()));
        return back(id, team.changeRole(id, before, wanted), Done.ROLE_CHANGED);
    }

    @PostMapping("/{id}/desactivation")
    @Journaled(AuditAction.ACCOUNT_DEACTIVATED)
    @Reauthenticated
    View deactivate(@PathVariable long id) {
        AuditContext.here().note(member(id).email());
        return back(id, team.deactivate(id), Done.DEACTIVATED);
    }

    @PostMapping("/{id}/reactivation")
    @Journaled(AuditAction.ACCOUNT_REACTIVATED)
    @Reauthenticated
    View reactivate(@PathVariable long id) {
        AuditContext.here().note(member(id).email());
        return back(id, team.reactivate(id), Done.REACTIVATED);
    }

    @PostMapping("/{id}/invitation")
    @Journaled(AuditAction.ACCOUNT_INVITED_AGAIN)
    @Reauthenticated
    View inviteAgain(@PathVariable long id) {
        AuditContext.here().note(member(id).email());
        return back(id, team.inviteAgain(id), Done.INVITED);
    }

    /** For good: the field is that of the sentence which says so. */
    @PostMapping("/{id}/effacement")
    @Journaled(AuditAction.ACCOUNT_ERASED)
    @Reauthenticated
    View erase(@PathVariable long id, @RequestParam Map<String, String> sent) {
        member(id);
        if (!Confirmed.by(sent)) {
            return Confirmed.first(HOME + "/" + id);
        }
        AuditContext.here().note(AccountErasing.called(id));
        var change = erasing.erase(id);
        return change == Team.Change.DONE ? Done.ACCOUNT_ERASED.redirect(HOME) : back(id, change, Done.ACCOUNT_ERASED);
    }

    private static View back(long id, Team.Change change, Done done) {
        var told = switch (change) {
            case DONE -> done;
            case LAST_ADMINISTRATOR -> Done.LAST_ADMINISTRATOR;
            case CHANGED_MEANWHILE -> Done.CHANGED_MEANWHILE;
        };
        return told.redirect(HOME + "/" + id);
    }

    private Member member(long id) {
        return team.withId(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Optional<Role> role(String name) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(name))
                .findFirst();
    }

    private static ResponseStatusException refused() {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
}
