package fr.preau.programme.sheet;

import fr.preau.contract.Inside;
import fr.preau.contract.Noted;
import fr.preau.platform.pdf.PdfPress;
import fr.preau.platform.pdf.PdfPress.Standard;
import fr.preau.platform.web.Attachment;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The figures of one request: the form behind each cell of the board. */
@Controller
@RequestMapping("/contrats/{slug}/programmes/{year}/actions/{sheet}/financements/{request}")
class RequestPages {

    private final ProgrammeLookup places;
    private final RequestChange change;
    private final RequestLayout layout;
    private final PdfPress press;
    private final Clock clock;

    RequestPages(ProgrammeLookup places, RequestChange change, RequestLayout layout, PdfPress press, Clock clock) {
        this.places = places;
        this.change = change;
        this.layout = layout;
        this.press = press;
        this.clock = clock;
    }

    @GetMapping
    View show(
            @RequestAttribute(Inside.HERE) Inside inside,
            @PathVariable int year,
            @PathVariable long sheet,
            @PathVariable long request) {
        var known = places.sheet(inside, year, sheet);
        return layout.shown(inside, year, known, places.request(known, request));
    }

    @PostMapping
    @Noted("Demande de financement changée")
    View change(
            @RequestAttribute(Inside.HERE) Inside inside,
            @PathVariable int year,
            @PathVariable long sheet,
            @PathVariable long request,
            @RequestParam Map<String, String> sent) {
        var known = places.sheet(inside, year, sheet);
        var asked = places.request(known, request);
        return change.write(
                inside,
                year,
                known,
                asked,
                sent,
                inside.contract().address() + "/programmes/" + year,
                now -> layout.overtaken(inside, year, known, now, sent));
    }

    @GetMapping("/notification.pdf")
    @Noted("Lettre de notification prise")
    ResponseEntity<byte[]> letter(
            @RequestAttribute(Inside.HERE) Inside inside,
            @PathVariable int year,
            @PathVariable long sheet,
            @PathVariable long request) {
        var known = places.sheet(inside, year, sheet);
        var asked = places.request(known, request);
        if (asked.voted().orElse(0L) == 0 || asked.act().isEmpty()) {
            throw ProgrammeLookup.nothing();
        }
        return Attachment.pdf(
                "notification-%d.pdf".formatted(request),
                press.print(
                        Standard.ACCESSIBLE,
                        "programme/notification-paper",
                        Map.of(
                                "view",
                                NotificationView.of(
                                        inside.contract(),
                                        year,
                                        known,
                                        asked,
                                        layout.funder(asked),
                                        LocalDate.now(clock))),
                        Map.of()));
    }
}
