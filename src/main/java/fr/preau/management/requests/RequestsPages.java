package fr.preau.management.requests;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.page.CycleViews;
import fr.preau.cycle.page.DayView;
import fr.preau.management.Addresses;
import fr.preau.management.BackOfficeLayout;
import fr.preau.management.BackOfficeLayout.Section;
import fr.preau.management.Confirmed;
import fr.preau.management.Done;
import fr.preau.management.DoneRedirect;
import fr.preau.management.GestureView;
import fr.preau.management.Lookup;
import fr.preau.management.Reasons;
import fr.preau.management.person.GesturePages;
import fr.preau.management.person.Gestures;
import fr.preau.management.requests.Verdicts.Verdict;
import fr.preau.platform.Entries;
import fr.preau.platform.FieldError;
import fr.preau.platform.French;
import fr.preau.platform.Settings;
import fr.preau.registration.Departments;
import fr.preau.registration.PlaceKey;
import fr.preau.registration.PlaceState;
import fr.preau.registration.desk.Desk;
import fr.preau.registration.desk.SeveralPlaces;
import fr.preau.registration.list.WaitingLists;
import fr.preau.registration.list.WaitingLists.Request;
import fr.preau.staff.journal.AuditAction;
import fr.preau.staff.journal.AuditContext;
import fr.preau.staff.journal.Journaled;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The requests of a cycle: their queue, and what an organiser decides, one by one or several at once. */
@Controller
@RequestMapping("/gestion/cycles/{slug}")
class RequestsPages {

    private static final int MOST_SHOWN = 200;

    private final Lookup found;
    private final CycleViews views;
    private final WaitingLists lists;
    private final Desk desk;
    private final SeveralPlaces several;
    private final Settings settings;
    private final BackOfficeLayout layout;

    RequestsPages(
            Lookup found,
            CycleViews views,
            WaitingLists lists,
            Desk desk,
            SeveralPlaces several,
            Settings settings,
            BackOfficeLayout layout) {
        this.found = found;
        this.views = views;
        this.lists = lists;
        this.desk = desk;
        this.several = several;
        this.settings = settings;
        this.layout = layout;
    }

    @GetMapping("/demandes")
    View queue(
            @PathVariable String slug,
            @RequestParam(name = "choix", defaultValue = "") String verdict,
            @RequestParam(name = "decidees", defaultValue = "0") int decided,
            @RequestParam(name = "inchangees", defaultValue = "0") int unchanged,
            @RequestParam(name = "restees", defaultValue = "0") int left) {
        var cycle = found.cycle(slug);
        var days = views.days(cycle).stream().collect(Collectors.toMap(DayView::id, day -> day));
        var rows = lists.requests(cycle.id(), MOST_SHOWN).stream()
                .collect(Collectors.partitioningBy(
                        Request::kept, Collectors.mapping(request -> row(slug, days, request), Collectors.toList())));
        var shown = Entries.of(rows, false).size() + Entries.of(rows, true).size();
        var view = new RequestsView(
                slug,
                Entries.of(rows, false),
                Entries.of(rows, true),
                Math.max(0, lists.requests(cycle.id()) - shown),
                Verdicts.of(verdict)
                        .map(one -> one.told(Math.max(0, decided), Math.max(0, unchanged), Math.max(0, left))));
        return layout.page(HttpStatus.OK, Section.CYCLES, "Demandes", "requests", view, Optional.empty());
    }

    private RequestsView.Row row(String slug, Map<Long, DayView> days, Request request) {
        var person = request.person();
        var day = Optional.ofNullable(days.get(request.dayId())).orElseThrow(Lookup::nothing);
        return new RequestsView.Row(
                key(request),
                Addresses.file(slug, request.registrationId()),
                Addresses.gesture(slug, request.registrationId(), "demande", request.dayId()),
                person.fullName(),
                person.organisation(),
                person.profile().label(),
                Departments.label(person.department()),
                day.date(),
                Gestures.room(day),
                LocalDateTime.ofInstant(request.since(), settings.zone()),
                request.reason(),
                request.kept() ? request.note() : "");
    }

    private static String key(Request request) {
        return request.registrationId() + "-" + request.dayId();
    }

    @GetMapping("/inscriptions/{registration}/demande/{day}")
    View askOne(@PathVariable String slug, @PathVariable long registration, @PathVariable long day) {
        return one(HttpStatus.OK, slug, registration, day, "", "", true, Optional.empty());
    }

    @PostMapping("/inscriptions/{registration}/demande/{day}")
    @Journaled(AuditAction.REQUEST_ANSWERED)
    View decideOne(
            @PathVariable String slug,
            @PathVariable long registration,
            @PathVariable long day,
            @RequestParam(name = "choix", defaultValue = "") String word,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "false") boolean notify) {
        var verdict = Verdicts.of(word);
        var fault = verdict.map(one -> one.fault(reason))
                .orElseGet(() -> Optional.of(new FieldError("choix", "Choisissez ce qu’il faut faire.")));
        if (verdict.isEmpty() || fault.isPresent()) {
            return one(HttpStatus.UNPROCESSABLE_CONTENT, slug, registration, day, word, reason, notify, fault);
        }
        Lookup.place(found.file(found.cycle(slug), registration), day);
        AuditContext.here().note(verdict.get().done().sentence());
        var change = desk.review(
                registration,
                day,
                verdict.get().decision(Reasons.read(reason)),
                GesturePages.by(),
                GesturePages.writing(notify));
        return Done.of(change, verdict.get().done()).redirect(Addresses.file(slug, registration));
    }

    private View one(
            HttpStatus status,
            String slug,
            long registration,
            long day,
            String word,
            String reason,
            boolean notify,
            Optional<FieldError> fault) {
        var cycle = found.cycle(slug);
        var file = found.file(cycle, registration);
        var place = Lookup.place(file, day);
        var view = Verdicts.ofOne(cycle, file, place, word, reason, notify, place.state() == PlaceState.UNDER_REVIEW);
        return gesture(
                status, fault.map(one -> view.wrong(one.field(), one.message())).orElse(view));
    }

    @GetMapping("/demandes/decision")
    View askSeveral(
            @PathVariable String slug,
            @RequestParam(name = "choix", defaultValue = "") String word,
            @RequestParam(name = "demande", defaultValue = "") List<String> keys) {
        var cycle = found.cycle(slug);
        var verdict = Verdicts.of(word).orElseThrow(Lookup::nothing);
        return gesture(HttpStatus.OK, several(cycle, verdict, chosen(cycle, keys), "", true));
    }

    @PostMapping("/demandes/decision")
    @Journaled(AuditAction.REQUESTS_ANSWERED)
    View decideSeveral(
            @PathVariable String slug,
            @RequestParam(name = "choix", defaultValue = "") String word,
            @RequestParam(name = "demande", defaultValue = "") List<String> keys,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "false") boolean notify,
            @RequestParam Map<String, String> sent) {
        var cycle = found.cycle(slug);
        var verdict = Verdicts.of(word).orElseThrow(Lookup::nothing);
        var requests = chosen(cycle, keys);
        if (!Confirmed.by(sent)) {
            AuditContext.here().nothing();
            return gesture(HttpStatus.OK, several(cycle, verdict, requests, reason, notify));
        }
        var fault = verdict.fault(reason);
        if (fault.isPresent() || requests.isEmpty()) {
            var view = several(cycle, verdict, requests, reason, notify);
            return gesture(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    fault.map(one -> view.wrong(one.field(), one.message())).orElse(view));
        }
        var tally = several.review(
                requests.stream()
                        .map(request -> new PlaceKey(request.registrationId(), request.dayId()))
                        .toList(),
                verdict.decision(Reasons.read(reason)),
                GesturePages.by(),
                GesturePages.writing(notify));
        var unchanged = (int) keys.stream().distinct().count() - tally.done() - tally.left();
        AuditContext.here().note(verdict.told(tally.done(), unchanged, tally.left()));
        return new DoneRedirect(
                "%s?choix=%s&decidees=%d&inchangees=%d&restees=%d"
                        .formatted(Addresses.requests(slug), verdict.word(), tally.done(), unchanged, tally.left()),
                tally.done() > 0);
    }

    /** Those that were ticked and still wait, in order of arrival, which is the order in which they are decided. */
    private List<Request> chosen(Cycle cycle, List<String> keys) {
        return lists.requests(cycle.id(), MOST_SHOWN).stream()
                .filter(request -> keys.contains(key(request)))
                .toList();
    }

    private static GestureView several(
            Cycle cycle, Verdict verdict, List<Request> requests, String reason, boolean notify) {
        var hidden = new ArrayList<GestureView.Hidden>();
        hidden.add(new GestureView.Hidden("choix", verdict.word()));
        requests.forEach(request -> hidden.add(new GestureView.Hidden("demande", key(request))));
        var names = requests.stream()
                .map(request -> "%s (%s)"
                        .formatted(request.person().fullName(), French.day(Lookup.date(cycle, request.dayId()))))
                .toList();
        return Verdicts.ofSeveral(cycle, verdict, names, hidden, reason, notify);
    }

    private View gesture(HttpStatus status, GestureView view) {
        return layout.page(status, Section.CYCLES, view.title(), "gesture", view, Optional.empty());
    }
}
