package fr.preau.contract;

import fr.preau.contract.ContractViews.HomeView;
import fr.preau.contract.ContractViews.JournalLine;
import fr.preau.contract.ContractViews.JournalView;
import fr.preau.contract.ContractViews.MembersView;
import fr.preau.platform.FieldError;
import fr.preau.platform.French;
import fr.preau.platform.Settings;
import fr.preau.staff.access.Reauthenticated;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The home of a contract, which says what is due; who belongs to it; what was done. */
@Controller
@RequestMapping("/contrats/{slug}")
class ContractHomePages {

    private final List<DueSource> sources;
    private final ContractMembers members;
    private final ContractJournal journal;
    private final ContractLayout layout;
    private final Settings settings;

    ContractHomePages(
            List<DueSource> sources,
            ContractMembers members,
            ContractJournal journal,
            ContractLayout layout,
            Settings settings) {
        this.sources = sources;
        this.members = members;
        this.journal = journal;
        this.layout = layout;
        this.settings = settings;
    }

    @GetMapping
    View home(@RequestAttribute(Inside.HERE) Inside inside, @RequestParam(defaultValue = "") String fait) {
        var due = sources.stream().flatMap(source -> source.of(inside).stream()).toList();
        return layout.page(
                HttpStatus.OK,
                inside.contract().name(),
                "contract/home",
                new HomeView(inside.contract(), inside.role(), due),
                ContractDone.of(fait));
    }

    @GetMapping("/journal")
    View journal(@RequestAttribute(Inside.HERE) Inside inside) {
        var lines = journal.latest(inside.contract().id()).stream()
                .map(line -> new JournalLine(
                        French.moment(LocalDateTime.ofInstant(line.at(), settings.zone())),
                        line.byWhom(),
                        line.deed(),
                        line.note()))
                .toList();
        return layout.page(
                HttpStatus.OK, "Journal du contrat", "contract/journal", new JournalView(inside.contract(), lines));
    }

    @GetMapping("/membres")
    View members(@RequestAttribute(Inside.HERE) Inside inside, @RequestParam(defaultValue = "") String fait) {
        return members(HttpStatus.OK, inside, "", "", ContractRole.READER.name(), List.of(), fait);
    }

    private View members(
            HttpStatus status,
            Inside inside,
            String email,
            String name,
            String role,
            List<FieldError> errors,
            String fait) {
        return layout.page(
                status,
                "Membres du contrat",
                "contract/members",
                new MembersView(
                        inside.contract(),
                        inside.role(),
                        members.of(inside.contract().id()),
                        email,
                        name,
                        role,
                        errors),
                ContractDone.of(fait));
    }

    @PostMapping("/membres")
    @Noted("Membre invité")
    @Reauthenticated
    View invite(
            @RequestAttribute(Inside.HERE) Inside inside,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String role) {
        var wanted = ContractRole.named(role);
        var errors = wanted.map(known -> members.invite(inside.contract().id(), email, name, known))
                .orElseGet(() -> List.of(new FieldError("role", "Choisissez un rôle.")));
        if (!errors.isEmpty()) {
            return members(HttpStatus.UNPROCESSABLE_CONTENT, inside, email, name, role, errors, "");
        }
        ChangeNote.leave(wanted.map(ContractRole::label).orElse(""));
        return ContractDone.MEMBER.redirect(inside.contract().address() + "/membres");
    }

    @PostMapping("/membres/{member}")
    @Noted("Rôle d’un membre changé")
    @Reauthenticated
    View change(
            @RequestAttribute(Inside.HERE) Inside inside,
            @PathVariable long member,
            @RequestParam(defaultValue = "") String role) {
        var done = switch (members.change(inside.contract().id(), member, ContractRole.named(role))) {
            case DONE -> ContractDone.MEMBER;
            case LAST_PILOT, UNKNOWN -> ContractDone.LAST_PILOT;
        };
        ChangeNote.leave(ContractRole.named(role).map(ContractRole::label).orElse("Retiré"));
        return done.redirect(inside.contract().address() + "/membres");
    }
}
