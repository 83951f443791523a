package fr.preau.management.exchange;

import fr.preau.cycle.Cycles;
import fr.preau.exchange.AttendeeConsents;
import fr.preau.management.BackOfficeLayout;
import fr.preau.management.BackOfficeLayout.Section;
import fr.preau.platform.French;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** Who comes, to print for the tables. */
@Controller
class TableListPage {

    private final Cycles cycles;
    private final AttendeeConsents consents;
    private final BackOfficeLayout layout;

    TableListPage(Cycles cycles, AttendeeConsents consents, BackOfficeLayout layout) {
        this.cycles = cycles;
        this.consents = consents;
        this.layout = layout;
    }

    @GetMapping("/gestion/cycles/{slug}/participants/{day}")
    View show(@PathVariable String slug, @PathVariable long day) {
        var cycle = cycles.withSlug(slug).orElseThrow(TableListPage::notFound);
        var date = cycle.day(day).orElseThrow(TableListPage::notFound).content().date();
        return layout.page(
                HttpStatus.OK,
                Section.CYCLES,
                "Qui vient le " + French.day(date),
                "exchange/attendees",
                new TableListView(slug, cycle.title(), date, consents.of(day)),
                Optional.empty());
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
