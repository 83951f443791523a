package fr.preau.management;

import fr.preau.cycle.CycleViews;
import fr.preau.management.Desktop.Section;
import fr.preau.management.RegistrationsView.DayTab;
import fr.preau.registration.OpenLists;
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

    private final Found found;
    private final CycleViews views;
    private final Listing listing;
    private final OpenLists lists;
    private final Desktop desktop;

    RegistrationsPages(Found found, CycleViews views, Listing listing, OpenLists lists, Desktop desktop) {
        this.found = found;
        this.views = views;
        this.listing = listing;
        this.lists = lists;
        this.desktop = desktop;
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
        return desktop.page(HttpStatus.OK, Section.CYCLES, cycle.title(), "registrations", view, Done.of(done));
    }

    @GetMapping("/gestion/inscriptions")
    View ofAll(
            @RequestParam MultiValueMap<String, String> query,
            @RequestParam(name = "fait", defaultValue = "") String done) {
        return desktop.page(
                HttpStatus.OK,
                Section.REGISTRATIONS,
                "Inscriptions",
                "all-registrations",
                listing.ofAll(query),
                Done.of(done));
    }
}
