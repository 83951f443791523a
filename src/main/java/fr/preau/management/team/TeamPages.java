package fr.preau.management.team;

import fr.preau.management.BackOfficeLayout;
import fr.preau.management.BackOfficeLayout.Section;
import fr.preau.management.Done;
import fr.preau.platform.FieldError;
import fr.preau.platform.Settings;
import fr.preau.staff.Member;
import fr.preau.staff.Role;
import fr.preau.staff.access.Team;
import fr.preau.staff.journal.AuditAction;
import fr.preau.staff.journal.AuditContext;
import fr.preau.staff.journal.Journaled;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
import org.springframework.web.servlet.view.RedirectView;

/** The team's accounts: who has one, with which role, and inviting one more. */
@Controller
@RequestMapping("/gestion/equipe")
class TeamPages {

    private static final String HOME = "/gestion/equipe";

    private final Team team;
    private final Settings settings;
    private final BackOfficeLayout layout;

    TeamPages(Team team, Settings settings, BackOfficeLayout layout) {
        this.team = team;
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
        return layout.page(
                status,
                Section.TEAM,
                "Équipe",
                "team",
                new TeamView(rows, name, email, role, faults, settings.smtp().isEmpty()),
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
    View invite(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String role) {
        var chosen = role(role);
        if (chosen.isEmpty()) {
            var faults = new ArrayList<>(Team.faults(email, name));
            faults.add(new FieldError("role", "Choisissez ce que cette personne pourra faire."));
            return list(HttpStatus.UNPROCESSABLE_CONTENT, name, email, role, faults, Optional.empty());
        }
        return switch (team.invite(email, name, chosen.get())) {
            case Team.Invitation.Sent _ -> {
                AuditContext.here().note(email.strip() + ", " + chosen.get().label());
                yield new RedirectView(Done.INVITED.at(HOME));
            }
            case Team.Invitation.Refused(var faults) ->
                list(HttpStatus.UNPROCESSABLE_CONTENT, name, email, role, faults, Optional.empty());
        };
    }

    @GetMapping("/{id}")
    View show(@PathVariable long id, @RequestParam(name = "fait", defaultValue = "") String done) {
        var row = row(member(id));
        return layout.page(HttpStatus.OK, Section.TEAM, row.name(), "member", new MemberView(row), Done.of(done));
    }

    @PostMapping("/{id}/role")
    @Journaled(AuditAction.ROLE_CHANGED)
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
    View deactivate(@PathVariable long id) {
        AuditContext.here().note(member(id).email());
        return back(id, team.deactivate(id), Done.DEACTIVATED);
    }

    @PostMapping("/{id}/reactivation")
    @Journaled(AuditAction.ACCOUNT_REACTIVATED)
    View reactivate(@PathVariable long id) {
        AuditContext.here().note(member(id).email());
        return back(id, team.reactivate(id), Done.REACTIVATED);
    }

    @PostMapping("/{id}/invitation")
    @Journaled(AuditAction.ACCOUNT_INVITED_AGAIN)
    View inviteAgain(@PathVariable long id) {
        AuditContext.here().note(member(id).email());
        return back(id, team.inviteAgain(id), Done.INVITED);
    }

    private static View back(long id, Team.Change change, Done done) {
        var told = switch (change) {
            case DONE -> done;
            case LAST_ADMINISTRATOR -> Done.LAST_ADMINISTRATOR;
            case CHANGED_MEANWHILE -> Done.CHANGED_MEANWHILE;
        };
        return new RedirectView(told.at(HOME + "/" + id));
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
