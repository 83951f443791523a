package fr.preau.management.list;

import fr.preau.cycle.CycleBriefs;
import fr.preau.cycle.CycleBriefs.Brief;
import fr.preau.management.BackOfficeLayout;
import fr.preau.management.BackOfficeLayout.Section;
import fr.preau.management.DoneRedirect;
import fr.preau.management.GestureTerms;
import fr.preau.management.GestureView;
import fr.preau.management.GestureView.Hidden;
import fr.preau.management.Labels;
import fr.preau.management.Lookup;
import fr.preau.management.Reasons;
import fr.preau.management.SelectionQuery;
import fr.preau.management.StateDigest;
import fr.preau.management.person.GesturePages;
import fr.preau.management.work.LongWorks;
import fr.preau.management.work.LongWorks.End;
import fr.preau.management.work.LongWorks.Work;
import fr.preau.platform.French;
import fr.preau.registration.PlaceKey;
import fr.preau.registration.desk.SeveralPlaces;
import fr.preau.registration.list.PagedRegistrations;
import fr.preau.registration.list.RegistrationList;
import fr.preau.registration.list.RegistrationList.Row;
import fr.preau.staff.journal.AuditAction;
import fr.preau.staff.journal.AuditContext;
import fr.preau.staff.journal.Journal.About;
import fr.preau.staff.journal.Journaled;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/**
 * A gesture on the rows that were ticked or on a whole filtered list: first a page that says how many and
 * who, then the gesture, then what came of it.
 */
@Controller
@RequestMapping("/gestion/inscriptions/gestes")
class BulkPages {

    private static final int NAMED = 20;
    private static final int MOST = PagedRegistrations.COUNTED;

    private final RegistrationList list;
    private final CycleBriefs cycles;
    private final SeveralPlaces desk;
    private final LongWorks works;
    private final BackOfficeLayout layout;

    BulkPages(RegistrationList list, CycleBriefs cycles, SeveralPlaces desk, LongWorks works, BackOfficeLayout layout) {
        this.list = list;
        this.cycles = cycles;
        this.desk = desk;
        this.works = works;
        this.layout = layout;
    }

    /**
     * What is asked, of which rows.
     *
     * @param rows that the gesture is for
     * @param others rows that were chosen and that it is not for
     */
    private record Asked(
            ListAddress address,
            boolean wholeList,
            BulkGesture gesture,
            List<Row> rows,
            int others,
            Map<Long, Brief> briefs) {

        boolean tooMany() {
            return rows.size() + others > MOST;
        }

        int people() {
            return (int) rows.stream().map(Row::registrationId).distinct().count();
        }

        List<PlaceKey> spots() {
            return rows.stream()
                    .map(row -> new PlaceKey(row.registrationId(), row.dayId()))
                    .toList();
        }

        String mark() {
            return StateDigest.of(spots());
        }
    }

    @GetMapping
    View ask(@RequestParam MultiValueMap<String, String> query) {
        return page(HttpStatus.OK, view(asked(query), "", true));
    }

    @PostMapping
    @Journaled(AuditAction.SEVERAL_CHANGED)
    View make(
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam(name = "vu", defaultValue = "") String seen,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "false") boolean notify) {
        var asked = asked(form);
        var view = view(asked, reason, notify);
        if (view.button().isEmpty()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, view);
        }
        if (!asked.mark().equals(seen)) {
            return page(
                    HttpStatus.CONFLICT,
                    view.wrong(
                            "contenu",
                            "Rien n’a changé : la liste n’est plus celle que vous aviez vue. Relisez, puis confirmez de nouveau."));
        }
        var fault = asked.gesture.fault(reason);
        if (fault.isPresent()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, view.wrong("reason", fault.get()));
        }
        var hands = new GestureTerms(desk, GesturePages.by(), GesturePages.writing(notify));
        var spots = asked.spots();
        var cycle = asked.address.selection().cycle();
        return works.run(
                new Work(
                        asked.gesture.label() + " : " + French.count(spots.size(), "inscription", "inscriptions"),
                        asked.address.first(),
                        AuditAction.SEVERAL_CHANGED,
                        new About(cycle, Optional.empty(), Optional.empty())),
                () -> asked.gesture.make(hands, spots, Reasons.read(reason)),
                tally -> {
                    AuditContext.here().note(asked.gesture.told(tally));
                    cycle.ifPresent(AuditContext.here()::cycle);
                    return new DoneRedirect(asked.gesture.told(asked.address.first(), tally), tally.done() > 0);
                },
                tally -> new End(
                        asked.gesture.told(tally),
                        asked.address.first(),
                        Optional.of(asked.gesture.told(tally)).filter(_ -> tally.done() > 0)));
    }

    private Asked asked(MultiValueMap<String, String> query) {
        var gesture = BulkGesture.of(query.getOrDefault("geste", List.of("")).getFirst())
                .orElseThrow(Lookup::nothing);
        var selection = SelectionQuery.read(query);
        var briefs = cycles.all();
        var wholeList = "vue".equals(query.getFirst("portee"));
        var chosen = wholeList ? list.inTurn(selection, MOST + 1) : list.inTurn(ticked(query));
        var rows = chosen.stream().filter(row -> gesture.fits(row.state())).toList();
        return new Asked(
                ListAddress.of(query, selection, briefs),
                wholeList,
                gesture,
                rows,
                chosen.size() - rows.size(),
                briefs);
    }

    private static Collection<PlaceKey> ticked(MultiValueMap<String, String> query) {
        return query.getOrDefault("place", List.of()).stream()
                .limit(MOST)
                .flatMap(ListAddress::spots)
                .limit(MOST + 1)
                .toList();
    }

    private GestureView view(Asked asked, String reason, boolean notify) {
        var possible = !asked.rows.isEmpty() && !asked.tooMany();
        var count = French.count(asked.rows.size(), "inscription", "inscriptions");
        return new GestureView(
                asked.wholeList ? "Toute la liste filtrée" : "Lignes cochées",
                possible ? asked.gesture.label() + " : " + count : asked.gesture.label(),
                happens(asked, count),
                List.of(),
                asked.gesture.text(reason),
                asked.gesture.letter(asked.people()),
                notify,
                hidden(asked),
                "/gestion/inscriptions/gestes",
                Optional.of(asked.gesture.label() + " : " + count).filter(_ -> possible),
                asked.gesture.strong(),
                asked.address.first(),
                List.of());
    }

    private static List<String> happens(Asked asked, String count) {
        if (asked.tooMany()) {
            return List.of("Cette liste compte plus de 5 000 inscriptions : un geste en touche 5 000 au plus. "
                    + "Ajoutez un filtre, une journée par exemple.");
        }
        if (asked.rows.isEmpty()) {
            return List.of(
                    asked.others == 0
                            ? "Aucune inscription n’est choisie. Cochez au moins une ligne, ou choisissez toute la liste filtrée."
                            : "Aucune des inscriptions choisies ne peut recevoir ce geste.");
        }
        var sentences = new ArrayList<String>();
        sentences.add("Vous allez agir sur %s de %s : %s."
                .formatted(count, French.count(asked.people(), "personne", "personnes"), names(asked)));
        sentences.add(asked.gesture.happens());
        if (asked.others > 0) {
            sentences.add(
                    asked.others == 1
                            ? "1 autre inscription choisie ne peut pas recevoir ce geste : elle ne change pas."
                            : asked.others
                                    + " autres inscriptions choisies ne peuvent pas recevoir ce geste : elles ne changent pas.");
        }
        return sentences;
    }

    private static String names(Asked asked) {
        var rest = asked.rows.size() - NAMED;
        var named = asked.rows.stream()
                .limit(rest == 1 ? NAMED + 1 : NAMED)
                .map(row -> "%s (%s)"
                        .formatted(
                                Labels.name(row.person()),
                                Optional.ofNullable(asked.briefs.get(row.cycleId()))
                                        .flatMap(brief -> brief.day(row.dayId()))
                                        .map(day -> French.day(day.date()))
                                        .orElse("")));
        return French.enumeration(
                Stream.concat(named, Stream.of(rest + " autres").filter(_ -> rest > 1))
                        .toList());
    }

    private static List<Hidden> hidden(Asked asked) {
        var hidden = new ArrayList<>(asked.address.fields());
        hidden.add(new Hidden("geste", asked.gesture.word()));
        hidden.add(new Hidden("vu", asked.mark()));
        if (asked.wholeList) {
            hidden.add(new Hidden("portee", "vue"));
        } else {
            asked.spots().forEach(spot -> hidden.add(new Hidden("place", ListAddress.word(spot))));
        }
        return hidden;
    }

    private View page(HttpStatus status, GestureView view) {
        return layout.page(status, Section.REGISTRATIONS, view.title(), "gesture", view, Optional.empty());
    }
}
