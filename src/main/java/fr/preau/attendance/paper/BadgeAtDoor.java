package fr.preau.attendance.paper;

import fr.preau.cycle.Cycles;
import fr.preau.platform.web.Attachment;
import fr.preau.staff.journal.AuditAction;
import fr.preau.staff.journal.Journaled;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The badge of one person, printed at the door. */
@Controller
class BadgeAtDoor {

    private final Cycles cycles;
    private final Badges badges;
    private final BadgePaper paper;

    BadgeAtDoor(Cycles cycles, Badges badges, BadgePaper paper) {
        this.cycles = cycles;
        this.badges = badges;
        this.paper = paper;
    }

    @GetMapping("/accueil/{day}/badges/{person}.pdf")
    @Journaled(AuditAction.BADGES_TAKEN)
    ResponseEntity<byte[]> print(@PathVariable long day, @PathVariable long person) {
        return cycles.timings(List.of(day)).stream()
                .findFirst()
                .flatMap(timing -> cycles.withId(timing.cycleId()))
                .flatMap(cycle -> cycle.day(day).flatMap(held -> badges.of(cycle, held, person)))
                .map(badge -> Attachment.pdf("badge-" + person + ".pdf", paper.one("Badge – " + badge.name(), badge)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
