package fr.preau.management.notice;

import fr.preau.cycle.Cycle;
import fr.preau.management.Addresses;
import fr.preau.management.BackOfficeLayout;
import fr.preau.management.BackOfficeLayout.Section;
import fr.preau.management.Done;
import fr.preau.management.Lookup;
import fr.preau.platform.FieldError;
import fr.preau.staff.journal.ChangesNothing;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What one wants to be told oneself of a cycle. */
@Controller
@RequestMapping("/gestion/cycles/{slug}/prevenir")
class NoticePages {

    private final TeamNotices notices;
    private final Lookup lookup;
    private final BackOfficeLayout layout;

    NoticePages(TeamNotices notices, Lookup lookup, BackOfficeLayout layout) {
        this.notices = notices;
        this.lookup = lookup;
        this.layout = layout;
    }

    @GetMapping
    View show(@PathVariable String slug, @RequestParam(name = Done.PARAMETER, defaultValue = "") String done) {
        return page(HttpStatus.OK, lookup.cycle(slug), List.of(), Done.of(done));
    }

    @PostMapping
    @ChangesNothing("chooses what one is told oneself")
    View choose(@PathVariable String slug, @RequestParam(name = "choix", defaultValue = "") String word) {
        var cycle = lookup.cycle(slug);
        var choice = NoticeChoice.of(word);
        if (choice.isEmpty()) {
            return page(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    cycle,
                    List.of(new FieldError("choix", "Choisissez ce que vous voulez recevoir.")),
                    Optional.empty());
        }
        notices.choose(BackOfficeLayout.account(), cycle, choice.get());
        return Done.NOTICE_CHOSEN.redirect(Addresses.cycle(slug) + "/prevenir");
    }

    private View page(HttpStatus status, Cycle cycle, List<FieldError> errors, Optional<Done> done) {
        var account = BackOfficeLayout.account();
        var view = new NoticeWishView(
                Addresses.cycle(cycle.slug()) + "/prevenir",
                account.email(),
                notices.choice(account, cycle).word(),
                errors);
        return layout.page(
                status,
                Section.CYCLES,
                (errors.isEmpty() ? "" : "Erreur : ") + "Me prévenir",
                "notice/choice",
                view,
                done);
    }
}
