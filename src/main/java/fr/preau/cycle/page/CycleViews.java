package fr.preau.cycle.page;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.CycleContent;
import fr.preau.cycle.DayContent;
import fr.preau.cycle.DayNow;
import fr.preau.cycle.DayTiming;
import fr.preau.cycle.Gauge;
import fr.preau.cycle.Seats;
import fr.preau.cycle.Seats.WorkshopSeats;
import fr.preau.cycle.Section;
import fr.preau.cycle.SequenceContent;
import fr.preau.cycle.Themes;
import fr.preau.cycle.document.text.FullDays;
import fr.preau.cycle.page.CycleView.Reader;
import fr.preau.cycle.page.CycleView.SectionView;
import fr.preau.cycle.page.HomeView.CycleCard;
import fr.preau.cycle.page.SearchView.Found;
import fr.preau.platform.French;
import fr.preau.platform.Html;
import fr.preau.platform.Markdown;
import fr.preau.platform.Settings;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** Turns cycles as stored into cycles as visitors see them now. */
@NamedInterface("page")
@Component
public class CycleViews {

    private final Seats seats;
    private final Settings settings;
    private final Clock clock;

    CycleViews(Seats seats, Settings settings, Clock clock) {
        this.seats = seats;
        this.settings = settings;
        this.clock = clock;
    }

    /** A cycle's days, each with its state at this moment, without their programme. */
    public List<DayView> days(Cycle cycle) {
        return days(cycle, Reader.EVERYBODY, _ -> Html.EMPTY, (_, _) -> List.of());
    }

    private List<DayView> daysWithProgramme(Cycle cycle, Reader reader) {
        return days(
                cycle,
                reader,
                day -> Markdown.html(day.introductionMarkdown()),
                (day, choices) -> day.sequences().stream()
                        .map(entry -> sequence(entry, choices))
                        .toList());
    }

    private List<DayView> days(
            Cycle cycle,
            Reader reader,
            Function<DayContent, Html> introduction,
            BiFunction<DayContent, List<WorkshopView.Choice>, List<SequenceView>> sequences) {
        var gauges = seats.gauges(cycle.days().stream().map(Cycle.Day::id).toList());
        var workshops = workshops(cycle);
        var now = clock.instant();
        return cycle.days().stream()
                .map(day -> {
                    var content = day.content();
                    var kept = gauges.getOrDefault(day.id(), Gauge.NONE);
                    var gauge = reader == Reader.EVERYBODY ? kept : asWritten(content, kept);
                    var choices = choices(content, workshops.getOrDefault(day.id(), List.of()));
                    var timing = timing(cycle, day, reader);
                    return new DayView(
                            day.id(),
                            content.date(),
                            French.typography(content.title()),
                            content.place(),
                            content.access(),
                            content.transport(),
                            day.start(),
                            day.end(),
                            timing.now(now, settings.zone(), gauge),
                            timing.ended(now, settings.zone()),
                            content.reason(),
                            gauge.capacity(),
                            gauge.remaining(),
                            gauge.reserved(),
                            cycle.content().registrationWindow().opens(),
                            introduction.apply(content),
                            sequences.apply(content, choices),
                            choices);
                })
                .toList();
    }

    /** In a preview the capacity is the one that was typed. */
    private static Gauge asWritten(DayContent day, Gauge kept) {
        var capacity = day.capacity().orElse(kept.capacity());
        return new Gauge(capacity, Math.min(kept.held(), capacity), kept.waiting());
    }

    /** The workshops of each day that has some; nothing is asked for a cycle without. */
    private Map<Long, List<WorkshopSeats>> workshops(Cycle cycle) {
        return seats
                .workshops(cycle.days().stream()
                        .filter(day -> !day.content().choices().isEmpty())
                        .map(Cycle.Day::id)
                        .toList())
                .stream()
                .collect(Collectors.groupingBy(WorkshopSeats::day));
    }

    /** In a preview a workshop that is not saved yet has no number, and every seat it was given. */
    private static List<WorkshopView.Choice> choices(DayContent day, List<WorkshopSeats> known) {
        return day.choices().stream()
                .map(together -> new WorkshopView.Choice(
                        together.getFirst().start(),
                        together.stream()
                                .map(entry -> workshop(
                                        entry,
                                        known.stream()
                                                .filter(one -> one.start().equals(entry.start())
                                                        && one.title().equals(entry.title()))
                                                .findFirst()))
                                .toList()))
                .toList();
    }

    private static WorkshopView workshop(SequenceContent entry, Optional<WorkshopSeats> known) {
        return new WorkshopView(
                known.map(WorkshopSeats::id).orElse(0L),
                entry.start(),
                entry.end(),
                French.typography(entry.title()),
                French.typography(entry.room()),
                entry.capacity(),
                known.map(WorkshopSeats::remaining).orElse(entry.capacity()));
    }

    private static SequenceView sequence(SequenceContent sequence, List<WorkshopView.Choice> choices) {
        return new SequenceView(
                sequence.start(),
                sequence.end(),
                French.typography(sequence.title()),
                Markdown.html(sequence.markdown()),
                sequence.kind(),
                sequence.angle(),
                sequence.speakers(),
                French.typography(sequence.room()),
                choices.stream()
                        .map(WorkshopView.Choice::workshops)
                        .filter(workshops -> isShown(workshops.getFirst(), sequence))
                        .mapToInt(List::size)
                        .findFirst()
                        .orElse(0),
                choices.stream()
                        .flatMap(choice -> choice.workshops().stream())
                        .filter(workshop -> isShown(workshop, sequence))
                        .map(WorkshopView::state)
                        .findFirst()
                        .orElse(""));
    }

    private static boolean isShown(WorkshopView workshop, SequenceContent sequence) {
        return workshop.start().equals(sequence.start())
                && workshop.title().equals(French.typography(sequence.title()));
    }

    CycleView page(Cycle cycle, Reader reader) {
        var content = cycle.content();
        var days = daysWithProgramme(cycle, reader);
        return new CycleView(
                content.slug(),
                French.typography(content.title()),
                content.place(),
                Markdown.html(content.leadMarkdown()),
                Notices.of(days, Markdown.html(announcement(content, days))),
                Themes.of(content),
                sections(content),
                Markdown.html(content.programmeMarkdown()),
                days,
                Markdown.html(content.closingMarkdown()),
                reader);
    }

    /** The organiser's sentences that are still true of the days. */
    private static String announcement(CycleContent content, List<DayView> days) {
        return FullDays.sentencesThatHold(
                content.announcementMarkdown(),
                days.stream().map(DayView::date).toList(),
                date -> days.stream().anyMatch(day -> day.date().equals(date) && day.now() == DayNow.FULL));
    }

    private static List<SectionView> sections(CycleContent content) {
        var texts = content.sections().stream()
                .filter(section -> section.kind() != Section.Kind.THEMES)
                .toList();
        return IntStream.range(0, texts.size())
                .mapToObj(rank -> section(rank, texts.get(rank)))
                .toList();
    }

    private static SectionView section(int rank, Section section) {
        return new SectionView(
                "section-" + (rank + 1), French.typography(section.heading()), Markdown.html(section.markdown()));
    }

    HomeView home(List<Cycle> cycles) {
        return new HomeView(
                coming(cycles).map(this::card).toList(),
                past(cycles).map(this::card).toList(),
                Themes.of(cycles));
    }

    /** Those in which every word is found; what is to come first. */
    SearchView found(String words, List<Cycle> cycles) {
        var search = CycleSearch.of(words);
        return new SearchView(
                words,
                Stream.concat(
                                coming(cycles).filter(search::finds).map(cycle -> found(cycle, false, search)),
                                past(cycles).filter(search::finds).map(cycle -> found(cycle, true, search)))
                        .toList());
    }

    private Found found(Cycle cycle, boolean past, CycleSearch search) {
        return new Found(card(cycle), past, search.sequences(cycle));
    }

    /** By date. */
    private Stream<Cycle> coming(List<Cycle> cycles) {
        return cycles.stream().filter(cycle -> !over(cycle)).sorted(Comparator.comparing(CycleViews::first));
    }

    /** The latest first. */
    private Stream<Cycle> past(List<Cycle> cycles) {
        return cycles.stream()
                .filter(this::over)
                .sorted(Comparator.comparing(CycleViews::last).reversed());
    }

    private boolean over(Cycle cycle) {
        var now = clock.instant();
        return cycle.days().stream().allMatch(day -> DayTiming.of(cycle, day).ended(now, settings.zone()));
    }

    CycleCard card(Cycle cycle) {
        var days = days(cycle);
        return new CycleCard(
                cycle.slug(),
                French.typography(cycle.title()),
                cycle.content().place(),
                days.stream().map(DayView::date).toList(),
                days.stream()
                        .filter(day -> !day.now().held())
                        .map(DayView::date)
                        .toList(),
                days,
                summary(cycle),
                Notices.of(days, Html.EMPTY).sentences().stream().findFirst().orElse(""));
    }

    /** The lead's first sentences, plain. */
    static String summary(Cycle cycle) {
        return Summary.of(French.typography(Markdown.plain(cycle.content().leadMarkdown())));
    }

    /** The next instant at which the clock alone changes what these cycles' pages say. */
    public Instant validUntil(Stream<Cycle> cycles) {
        var now = clock.instant();
        return cycles.flatMap(cycle -> cycle.days().stream()
                        .flatMap(day -> DayTiming.of(cycle, day).turningPoints(settings.zone())))
                .filter(instant -> instant.isAfter(now))
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
    }

    /** In a preview a draft shows what it will when it is published. */
    private static DayTiming timing(Cycle cycle, Cycle.Day day, Reader reader) {
        return DayTiming.of(cycle, day, cycle.published() || reader != Reader.EVERYBODY);
    }

    static LocalDate first(Cycle cycle) {
        return cycle.days().getFirst().content().date();
    }

    static LocalDate last(Cycle cycle) {
        return cycle.days().getLast().content().date();
    }
}
