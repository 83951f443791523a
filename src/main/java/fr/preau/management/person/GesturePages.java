package fr.preau.management.person;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.page.CycleViews;
import fr.preau.cycle.page.DayView;
import fr.preau.management.Addresses;
import fr.preau.management.BackOfficeLayout;
import fr.preau.management.BackOfficeLayout.Section;
import fr.preau.management.Done;
import fr.preau.management.GestureView;
import fr.preau.management.Lookup;
import fr.preau.management.Reasons;
import fr.preau.platform.French;
import fr.preau.registration.Addition;
import fr.preau.registration.By;
import fr.preau.registration.ChangeOutcome;
import fr.preau.registration.EarlyService;
import fr.preau.registration.IfFull;
import fr.preau.registration.Notification;
import fr.preau.registration.WithdrawalOutcome;
import fr.preau.registration.desk.Desk;
import fr.preau.registration.list.RegistrationFile;
import fr.preau.staff.journal.AuditAction;
import fr.preau.staff.journal.AuditContext;
import fr.preau.staff.journal.Journaled;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What an organiser does with somebody's place on a day: first a page that says what will happen, then the gesture. */
@Controller
@RequestMapping("/gestion/cycles/{slug}/inscriptions/{registration}")
public class GesturePages {

    private final Lookup found;
    private final CycleViews views;
    private final Desk desk;
    private final BackOfficeLayout layout;

    GesturePages(Lookup found, CycleViews views, Desk desk, BackOfficeLayout layout) {
        this.found = found;
        this.views = views;
        this.desk = desk;
        this.layout = layout;
    }

    @GetMapping("/desistement/{day}")
    View askWithdrawal(@PathVariable String slug, @PathVariable long registration, @PathVariable long day) {
        var cycle = found.cycle(slug);
        var file = found.file(cycle, registration);
        return page(HttpStatus.OK, Gestures.withdrawal(cycle, file, Lookup.place(file, day)));
    }

    @PostMapping("/desistement/{day}")
    @Journaled(AuditAction.PERSON_WITHDRAWN)
    View withdraw(
            @PathVariable String slug,
            @PathVariable long registration,
            @PathVariable long day,
            @RequestParam(defaultValue = "false") boolean notify) {
        Lookup.place(found.file(found.cycle(slug), registration), day);
        return back(
                slug,
                registration,
                switch (desk.withdraw(registration, day, by(), writing(notify))) {
                    case WithdrawalOutcome.Done _ -> Done.WITHDRAWN;
                    case WithdrawalOutcome.NothingToGiveBack _ -> Done.NOTHING;
                    case WithdrawalOutcome.TooLate _ -> Done.TOO_LATE;
                });
    }

    @GetMapping("/deplacement/{day}")
    View askMove(@PathVariable String slug, @PathVariable long registration, @PathVariable long day) {
        var cycle = found.cycle(slug);
        var file = found.file(cycle, registration);
        return page(HttpStatus.OK, move(cycle, file, day, "", IfFull.REFUSE, true));
    }

    @PostMapping("/deplacement/{day}")
    @Journaled(AuditAction.PERSON_MOVED)
    View move(
            @PathVariable String slug,
            @PathVariable long registration,
            @PathVariable long day,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String ifFull,
            @RequestParam(defaultValue = "false") boolean notify) {
        var cycle = found.cycle(slug);
        var file = found.file(cycle, registration);
        var wanted = ifFull(ifFull);
        var again = move(cycle, file, day, to, wanted, notify);
        var target = cycle.days().stream()
                .filter(one -> Long.toString(one.id()).equals(to) && one.id() != day)
                .findFirst();
        if (target.isEmpty()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, again.wrong("to", "Choisissez la nouvelle journée."));
        }
        AuditContext.here().note("Vers le " + French.day(target.get().content().date()));
        return switch (desk.move(registration, day, target.get().id(), wanted, by(), writing(notify))) {
            case ChangeOutcome.NoRoom _ ->
                page(
                        HttpStatus.CONFLICT,
                        again.wrong(
                                "ifFull",
                                "Rien n’a changé : cette journée est complète pour cette personne. Choisissez ce qu’il faut faire."));
            case ChangeOutcome change -> back(slug, registration, Done.of(change, Done.MOVED));
        };
    }

    private GestureView move(Cycle cycle, RegistrationFile file, long day, String to, IfFull ifFull, boolean notify) {
        var targets = views.days(cycle).stream()
                .filter(one -> file.place(one.id())
                        .filter(RegistrationFile.Place::live)
                        .isEmpty())
                .filter(GesturePages::takesPeople)
                .toList();
        return Gestures.move(cycle, file, Lookup.place(file, day), targets, to, ifFull, notify);
    }

    /** The desk has the last word, which is until the end of the day itself. */
    private static boolean takesPeople(DayView day) {
        return switch (day.availability()) {
            case OPEN, FULL, NOT_YET_OPEN, CLOSED -> true;
            case PAST, CANCELLED -> false;
        };
    }

    @GetMapping("/priorite/{day}")
    View askAdvance(@PathVariable String slug, @PathVariable long registration, @PathVariable long day) {
        var cycle = found.cycle(slug);
        var file = found.file(cycle, registration);
        return page(
                HttpStatus.OK,
                Gestures.advance(cycle, file, Lookup.place(file, day), EarlyService.HEAD_OF_LINE.name(), "", true));
    }

    @PostMapping("/priorite/{day}")
    @Journaled(AuditAction.PERSON_ADVANCED)
    View advance(
            @PathVariable String slug,
            @PathVariable long registration,
            @PathVariable long day,
            @RequestParam(defaultValue = "") String turn,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "false") boolean notify) {
        var cycle = found.cycle(slug);
        var file = found.file(cycle, registration);
        var again = Gestures.advance(cycle, file, Lookup.place(file, day), turn, reason, notify);
        var chosen = Arrays.stream(EarlyService.values())
                .filter(one -> one.name().equals(turn))
                .findFirst();
        if (chosen.isEmpty()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, again.wrong("turn", "Choisissez ce qu’il faut faire."));
        }
        var why = Reasons.read(reason);
        if (why.isEmpty()) {
            return page(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    again.wrong("reason", "Écrivez le motif : il reste dans l’historique de la place."));
        }
        if (why.length() > Reasons.LONGEST) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, again.wrong("reason", Reasons.TOO_LONG));
        }
        AuditContext.here()
                .note(chosen.get() == EarlyService.HEAD_OF_LINE ? "En tête de liste d’attente" : "Une place de plus");
        var change = desk.advance(registration, day, chosen.get(), why, by(), writing(notify));
        return back(slug, registration, Done.of(change, Done.ADVANCED));
    }

    @GetMapping("/journee/{day}")
    View askDay(@PathVariable String slug, @PathVariable long registration, @PathVariable long day) {
        var cycle = found.cycle(slug);
        return page(
                HttpStatus.OK,
                Gestures.addDay(cycle, found.file(cycle, registration), Lookup.day(cycle, day), IfFull.REFUSE, true));
    }

    @PostMapping("/journee/{day}")
    @Journaled(AuditAction.DAY_ADDED)
    View addDay(
            @PathVariable String slug,
            @PathVariable long registration,
            @PathVariable long day,
            @RequestParam(defaultValue = "") String ifFull,
            @RequestParam(defaultValue = "false") boolean notify) {
        var cycle = found.cycle(slug);
        var file = found.file(cycle, registration);
        var wanted = ifFull(ifFull);
        var again = Gestures.addDay(cycle, file, Lookup.day(cycle, day), wanted, notify);
        return switch (desk.add(cycle.id(), file.onDay(day), wanted, by(), writing(notify))) {
            case Addition.Added(var id, var days) -> back(slug, id, days.isEmpty() ? Done.OVERTAKEN : Done.ADDED);
            case Addition.NotHeld _ -> back(slug, registration, Done.TOO_LATE);
            case Addition.NoRoom _ ->
                page(
                        HttpStatus.CONFLICT,
                        again.wrong(
                                "ifFull",
                                "Rien n’a changé : cette journée est complète pour cette personne. Choisissez ce qu’il faut faire."));
        };
    }

    static IfFull ifFull(String word) {
        return Arrays.stream(IfFull.values())
                .filter(one -> one.name().equals(word))
                .findFirst()
                .orElse(IfFull.REFUSE);
    }

    public static Notification writing(boolean notify) {
        return notify ? Notification.BY_MAIL : Notification.NONE;
    }

    public static By by() {
        return new By.Organiser(BackOfficeLayout.account().email());
    }

    private View page(HttpStatus status, GestureView view) {
        return layout.page(status, Section.CYCLES, view.title(), "gesture", view, Optional.empty());
    }

    private static View back(String slug, long registration, Done done) {
        return done.redirect(Addresses.file(slug, registration));
    }
}
