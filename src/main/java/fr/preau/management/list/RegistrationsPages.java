package fr.preau.management.list;

import fr.preau.cycle.page.CycleViews;
import fr.preau.management.BackOfficeLayout;
import fr.preau.management.BackOfficeLayout.Section;
import fr.preau.management.Done;
import fr.preau.management.Lookup;
import fr.preau.management.cycles.CyclesPages;
import fr.preau.management.list.RegistrationsView.DayTab;
import fr.preau.registration.list.WaitingLists;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Who is registered: for one cycle, beside the state of its days, and for all of them. */
@Controller
class RegistrationsPages {

    private final Lookup found;
    private final CycleViews views;
    private final Listing listing;
    private final WaitingLists lists;
    private final BackOfficeLayout layout;

    RegistrationsPages(Lookup found, CycleViews views, Listing listing, WaitingLists lists, BackOfficeLayout layout) {
        this.found = found;
        this.views = views;
        this.listing = listing;
        this.lists = lists;
        this.layout = layout;
    }

    @GetMapping("/gestion/cycles/{slug}")
    View ofCycle(
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> query,
            @RequestParam(name = "fait", defaultValue = "") String done) {
        var cycle = found.cycle(slug);
        var view = new RegistrationsView(
                slug,
                cycle.title(),
                CyclesPages.state(cycle),
                cycle.visible(),
                views.days(cycle).stream()
                        .map(one -> new DayTab(
                                one.id(),
                                one.date(),
                                one.capacity() - one.remaining(),
                                one.capacity(),
                                one.now(),
                                one.reason()))
                        .toList(),
                listing.of(cycle.id(), query),
                lists.requests(cycle.id()),
                lists.waiting(cycle.id()));
        return layout.page(HttpStatus.OK, Section.CYCLES, cycle.title(), "registrations", view, Done.of(done));
    }

    @GetMapping("/gestion/inscriptions")
    View ofAll(
            @RequestParam MultiValueMap<String, String> query,
            @RequestParam(name = "fait", defaultValue = "") String done) {
        return layout.page(
                HttpStatus.OK,
                Section.REGISTRATIONS,
                "Inscriptions",
                "all-registrations",
                listing.ofAll(query),
                Done.of(done));
    }
}
