package fr.preau.management.list;

import fr.preau.management.BackOfficeLayout;
import fr.preau.management.BackOfficeLayout.Section;
import fr.preau.management.Done;
import fr.preau.management.Lookup;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Who is registered: for one cycle, and for all of them. */
@Controller
class RegistrationsPages {

    private final Lookup found;
    private final Listing listing;
    private final BackOfficeLayout layout;

    RegistrationsPages(Lookup found, Listing listing, BackOfficeLayout layout) {
        this.found = found;
        this.listing = listing;
        this.layout = layout;
    }

    @GetMapping("/gestion/cycles/{slug}")
    View ofCycle(
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> query,
            @RequestParam(name = "fait", defaultValue = "") String done) {
        var cycle = found.cycle(slug);
        var view = new RegistrationsView(slug, listing.of(cycle.id(), query));
        return layout.page(
                HttpStatus.OK, Section.CYCLES, "Inscriptions, " + cycle.title(), "registrations", view, Done.of(done));
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
