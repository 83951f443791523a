package fr.preau.registration.person;

import fr.preau.registration.WorkshopChange;
import fr.preau.registration.desk.WorkshopDesk;
import fr.preau.registration.desk.WorkshopRows;
import java.time.LocalTime;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** A person chooses, changes or gives back a workshop of a day, behind their link. */
@Controller
class WorkshopPages {

    private final Links links;
    private final WorkshopDesk desk;
    private final WorkshopRows rows;

    WorkshopPages(Links links, WorkshopDesk desk, WorkshopRows rows) {
        this.links = links;
        this.desk = desk;
        this.rows = rows;
    }

    /** @param wanted the number of a workshop; 0 for none of that hour */
    @PostMapping("/inscription/{token}/atelier/{day}")
    View choose(
            @PathVariable String token,
            @PathVariable long day,
            @RequestParam(name = "heure") @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) LocalTime hour,
            @RequestParam(name = "atelier", defaultValue = "0") long wanted) {
        var owner = links.owner(token).orElseThrow(DeadLink::new);
        var answer = wanted == 0 ? leave(owner.id(), day, hour) : desk.choose(owner.id(), day, wanted);
        var done = switch (answer) {
            case WorkshopChange.Confirmed _ -> "atelier";
            case WorkshopChange.Waiting _ -> "atelier-attente";
            case WorkshopChange.Left _ -> "atelier-rendu";
            case WorkshopChange.Full _ -> "atelier-complet";
            case WorkshopChange.TooLate _ -> "trop-tard";
            case WorkshopChange.Nothing _ -> "";
        };
        return new RedirectView("/inscription/" + token + (done.isEmpty() ? "" : "?fait=" + done));
    }

    private WorkshopChange leave(long registration, long day, LocalTime hour) {
        return rows.chosen(registration).stream()
                .filter(chosen -> chosen.day() == day && chosen.start().equals(hour))
                .findFirst()
                .map(chosen -> desk.leave(registration, day, chosen.workshop()))
                .orElseGet(WorkshopChange.Nothing::new);
    }
}
