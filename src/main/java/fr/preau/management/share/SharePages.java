package fr.preau.management.share;

import fr.preau.cycle.Cycle;
import fr.preau.management.Addresses;
import fr.preau.management.BackOfficeLayout;
import fr.preau.management.BackOfficeLayout.Section;
import fr.preau.management.Lookup;
import fr.preau.platform.French;
import fr.preau.platform.Settings;
import fr.preau.platform.centre.Centre;
import fr.preau.platform.pdf.PdfPress;
import fr.preau.platform.pdf.PdfPress.Standard;
import fr.preau.platform.web.Attachment;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** What makes a published cycle known. */
@Controller
@RequestMapping("/gestion/cycles/{slug}")
class SharePages {

    /** What a sheet holds in letters that are read from two metres. */
    private static final int MOST_DAYS = 6;

    private final Lookup found;
    private final PdfPress press;
    private final Centre centre;
    private final Settings settings;
    private final Clock clock;
    private final BackOfficeLayout layout;

    SharePages(Lookup found, PdfPress press, Centre centre, Settings settings, Clock clock, BackOfficeLayout layout) {
        this.found = found;
        this.press = press;
        this.centre = centre;
        this.settings = settings;
        this.clock = clock;
        this.layout = layout;
    }

    @GetMapping("/faire-connaitre")
    View show(@PathVariable String slug) {
        var cycle = published(slug);
        var view = new ShareView(Addresses.cycle(slug), url(cycle), ReadyText.of(cycle, url(cycle), today()));
        return layout.page(HttpStatus.OK, Section.CYCLES, "Faire connaître", "share/share", view, Optional.empty());
    }

    @GetMapping("/affiche.pdf")
    ResponseEntity<byte[]> poster(@PathVariable String slug) {
        var cycle = published(slug);
        var days = cycle.days().stream()
                .filter(day -> day.content().held() && !day.content().date().isBefore(today()))
                .map(SharePages::line)
                .toList();
        var view = new PosterView(
                centre.profile().name(),
                cycle.title(),
                cycle.content().place(),
                days.stream().limit(MOST_DAYS).toList(),
                Math.max(0, days.size() - MOST_DAYS),
                url(cycle));
        return Attachment.pdf(
                "affiche-%s.pdf".formatted(slug),
                press.print(Standard.ACCESSIBLE, "management/share/poster", Map.of("view", view), Map.of()));
    }

    private static String line(Cycle.Day day) {
        return day.end().isPresent()
                ? "%s, %s".formatted(French.date(day.content().date()), French.hours(day.start(), day.end()))
                : French.date(day.content().date());
    }

    /** What nobody can open is not made known. */
    private Cycle published(String slug) {
        return Optional.of(found.cycle(slug)).filter(Cycle::visible).orElseThrow(Lookup::nothing);
    }

    private String url(Cycle cycle) {
        return settings.url() + "/rencontre/" + cycle.slug();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), settings.zone());
    }
}
