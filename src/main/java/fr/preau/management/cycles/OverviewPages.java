package fr.preau.management.cycles;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.Seats;
import fr.preau.cycle.ShortName;
import fr.preau.cycle.ShortNames;
import fr.preau.cycle.page.CycleViews;
import fr.preau.management.BackOfficeLayout;
import fr.preau.management.BackOfficeLayout.Section;
import fr.preau.management.Done;
import fr.preau.management.Lookup;
import fr.preau.registration.list.WaitingLists;
import fr.preau.staff.journal.AuditAction;
import fr.preau.staff.journal.Journaled;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** How a cycle stands: its days, what waits, and what the team calls it. */
@Controller
@RequestMapping("/gestion/cycles/{slug}")
class OverviewPages {

    private final Lookup found;
    private final CycleViews views;
    private final WaitingLists lists;
    private final ShortNames names;
    private final Seats seats;
    private final BackOfficeLayout layout;

    OverviewPages(
            Lookup found,
            CycleViews views,
            WaitingLists lists,
            ShortNames names,
            Seats seats,
            BackOfficeLayout layout) {
        this.found = found;
        this.views = views;
        this.lists = lists;
        this.names = names;
        this.seats = seats;
        this.layout = layout;
    }

    @GetMapping("/ensemble")
    View show(@PathVariable String slug, @RequestParam(name = Done.PARAMETER, defaultValue = "") String done) {
        var cycle = found.cycle(slug);
        return page(HttpStatus.OK, cycle, names.said(cycle.id()).orElse(""), Optional.empty(), Done.of(done));
    }

    @PostMapping("/nom")
    @Journaled(AuditAction.SHORT_NAME_SAID)
    View name(@PathVariable String slug, @RequestParam(defaultValue = "") String name) {
        var cycle = found.cycle(slug);
        var typed = name.replaceAll("\\p{Cntrl}", " ").strip();
        if (typed.codePointCount(0, typed.length()) > ShortName.LONGEST) {
            var error =
                    "Écrivez %d caractères au plus : c’est ce qui tient sur une ligne.".formatted(ShortName.LONGEST);
            return page(HttpStatus.UNPROCESSABLE_CONTENT, cycle, typed, Optional.of(error), Optional.empty());
        }
        names.say(cycle.id(), typed);
        return Done.NAMED.redirect("/gestion/cycles/" + slug + "/ensemble");
    }

    private View page(HttpStatus status, Cycle cycle, String name, Optional<String> error, Optional<Done> done) {
        var workshops = seats.workshops(cycle.days().stream().map(Cycle.Day::id).toList());
        var days = views.days(cycle).stream()
                .map(one -> new OverviewView.Day(
                        one.id(),
                        one.date(),
                        one.capacity() - one.remaining(),
                        one.capacity(),
                        one.now(),
                        one.reason(),
                        workshops.stream()
                                .filter(workshop -> workshop.day() == one.id())
                                .toList()))
                .toList();
        var view = new OverviewView(
                cycle.slug(),
                cycle.title(),
                cycle.visible(),
                days,
                lists.requests(cycle.id()),
                lists.waiting(cycle.id()),
                name,
                ShortName.made(cycle.title()),
                error);
        return layout.page(status, Section.CYCLES, "Aperçu, " + cycle.title(), "overview", view, done);
    }
}
