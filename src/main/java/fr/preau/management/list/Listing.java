package fr.preau.management.list;

import fr.preau.cycle.CycleBriefs;
import fr.preau.cycle.CycleBriefs.Brief;
import fr.preau.cycle.Seats;
import fr.preau.cycle.Seats.WorkshopSeats;
import fr.preau.management.Addresses;
import fr.preau.management.Lookup;
import fr.preau.management.SelectionQuery;
import fr.preau.platform.French;
import fr.preau.platform.Settings;
import fr.preau.registration.Departments;
import fr.preau.registration.PlaceKey;
import fr.preau.registration.Selection;
import fr.preau.registration.list.PagedRegistrations;
import fr.preau.registration.list.PagedRegistrations.Ends;
import fr.preau.registration.list.PagedRegistrations.Slice;
import fr.preau.registration.list.RegistrationList.Row;
import fr.preau.registration.list.WorkshopsOfPlaces;
import fr.preau.registration.rules.Questions;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Makes a page of a list of registrations: of one cycle, or of all. */
@Component
class Listing {

    private static final int PAGE_SIZE = 50;

    private final PagedRegistrations pages;
    private final CycleBriefs cycles;
    private final Questions questions;
    private final Seats seats;
    private final WorkshopsOfPlaces chosen;
    private final Settings settings;
    private final Clock clock;

    Listing(
            PagedRegistrations pages,
            CycleBriefs cycles,
            Questions questions,
            Seats seats,
            WorkshopsOfPlaces chosen,
            Settings settings,
            Clock clock) {
        this.seats = seats;
        this.chosen = chosen;
        this.pages = pages;
        this.cycles = cycles;
        this.questions = questions;
        this.settings = settings;
        this.clock = clock;
    }

    /** The list of that cycle. */
    ListView of(long cycle, MultiValueMap<String, String> query) {
        var briefs = cycles.all();
        return view(briefs, SelectionQuery.read(cycle, query), query, true);
    }

    /** The list over all cycles. */
    ListView ofAll(MultiValueMap<String, String> query) {
        return view(cycles.all(), SelectionQuery.read(query), query, false);
    }

    private ListView view(
            Map<Long, Brief> briefs, Selection asked, MultiValueMap<String, String> query, boolean oneCycle) {
        var cycle = asked.cycle().flatMap(id -> Optional.ofNullable(briefs.get(id)));
        var workshops = cycle.map(brief -> seats.workshops(
                        brief.days().stream().map(CycleBriefs.Day::id).toList()))
                .orElseGet(List::of);
        var selection = meant(asked, cycle, workshops);
        var path = oneCycle ? Addresses.cycle(cycle.orElseThrow(Lookup::nothing).slug()) : ListAddress.ALL;
        var address = new ListAddress(path, selection, ListAddress.sort(query), ListAddress.byDay(query));
        var slice = pages.slice(
                selection,
                address.sort(),
                ListAddress.from(query),
                address.byDay() ? Ends.AFTER_A_PLACE : Ends.AFTER_A_PERSON,
                PAGE_SIZE);
        var chosen = this.chosen.by(slice.rows());
        var asks = cycle.map(brief -> questions.everAnswered(brief.id())).orElseGet(List::of);
        Collection<Brief> others = oneCycle ? List.of() : briefs.values();
        return new ListView(
                address,
                oneCycle,
                new Filters(address, cycle, asks, workshops).view(others),
                total(slice),
                cut(slice, selection),
                slice.rows().stream()
                        .map(row -> row(briefs, row, chosen.of(row)))
                        .toList(),
                slice.before(),
                slice.after(),
                BulkGesture.told(query));
    }

    /** Days, workshops and answers are of the cycle that is listed; those of another mean nothing. */
    private static Selection meant(Selection asked, Optional<Brief> cycle, List<WorkshopSeats> workshops) {
        return new Selection(
                asked.cycle().filter(_ -> cycle.isPresent()),
                asked.days().stream()
                        .filter(day -> cycle.flatMap(brief -> brief.day(day)).isPresent())
                        .collect(Collectors.toSet()),
                asked.states(),
                asked.profiles(),
                asked.kinds(),
                asked.departments(),
                asked.replied().filter(_ -> cycle.isPresent()),
                workshops.stream()
                        .map(WorkshopSeats::id)
                        .filter(asked.workshops()::contains)
                        .collect(Collectors.toSet()),
                asked.filings(),
                asked.search());
    }

    private static String total(Slice slice) {
        return slice.countedAll()
                ? French.count(slice.counted(), "inscription", "inscriptions")
                : "plus de %s inscriptions".formatted(bound(slice));
    }

    /** A search shows as many as it counts; another list shows all. */
    private static Optional<String> cut(Slice slice, Selection selection) {
        return slice.countedAll() || selection.search().isBlank()
                ? Optional.empty()
                : Optional.of("En voici %s : précisez la recherche pour les autres.".formatted(bound(slice)));
    }

    private static String bound(Slice slice) {
        return French.number(slice.most());
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), settings.zone());
    }

    private ListView.Row row(Map<Long, Brief> briefs, Row row, List<String> workshops) {
        var brief = Optional.ofNullable(briefs.get(row.cycleId())).orElseThrow(Lookup::nothing);
        var person = row.person();
        var day = brief.day(row.dayId()).orElseThrow(Lookup::nothing);
        return new ListView.Row(
                ListAddress.word(new PlaceKey(row.registrationId(), row.dayId())),
                Addresses.file(brief.slug(), row.registrationId()),
                Optional.of(Addresses.gesture(brief.slug(), row.registrationId(), "desistement", row.dayId()))
                        .filter(_ -> person.known() && row.withdrawable() && day.toCome(now())),
                person.inLists(),
                person.email(),
                person.organisation(),
                person.profile().label(),
                Departments.label(person.department()),
                brief.name(),
                Addresses.cycle(brief.slug()),
                day.date(),
                workshops,
                row.state().label(),
                day.held(),
                LocalDateTime.ofInstant(row.registeredAt(), settings.zone()));
    }
}
