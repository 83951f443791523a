package fr.preau.cycle.page;

import fr.preau.cycle.SequenceContent;
import fr.preau.platform.Html;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;

/**
 * The public page of a cycle.
 *
 * @param place the town or address; may be empty
 * @param programme what stands between the programme's heading and the first day
 * @param days by date, at least one
 * @param closing what follows the programme
 * @param reader who the page is shown to
 */
@NamedInterface("page")
public record CycleView(
        String slug,
        String title,
        String place,
        Html lead,
        NoticeView notice,
        List<String> themes,
        List<SectionView> sections,
        Html programme,
        List<DayView> days,
        Html closing,
        Reader reader) {

    /** Who reads the page. */
    public enum Reader {
        EVERYBODY,
        /** A member of the team, of a page that may not be public. */
        ORGANISER,
        /** Whoever has the private link to a draft. */
        GUEST
    }

    public CycleView {
        themes = List.copyOf(themes);
        sections = List.copyOf(sections);
        days = List.copyOf(days);
    }

    public List<LocalDate> dates() {
        return days.stream().map(DayView::date).toList();
    }

    /** The one place of all days, or else the town. */
    public String meetingPlace() {
        var places = days.stream().map(DayView::place).distinct().toList();
        return places.size() == 1 ? places.getFirst().orElse(place) : place;
    }

    /** The first day that takes registrations, if any does. */
    public Optional<DayView> firstOpenDay() {
        return days.stream().filter(DayView::open).findFirst();
    }

    /** What the page's one button says; nothing when nobody may ask for a place. */
    public Optional<String> gesture() {
        return DayView.gesture(days);
    }

    /** Whether the programme holds a « pas de côté », which then needs its legend. */
    public boolean hasSideStep() {
        return days.stream().flatMap(day -> day.sequences().stream()).anyMatch(SequenceView::sideStep);
    }

    /** Whether the programme holds that angle, which then needs its legend. */
    public boolean hasAngle(SequenceContent.Angle angle) {
        return days.stream()
                .flatMap(day -> day.sequences().stream())
                .flatMap(sequence -> sequence.angle().stream())
                .anyMatch(angle::equals);
    }

    public boolean hasLegend() {
        return hasSideStep()
                || hasAngle(SequenceContent.Angle.OPERATIONAL)
                || hasAngle(SequenceContent.Angle.STRATEGIC);
    }

    /**
     * A titled text of the page.
     *
     * @param id unique on the page, fit for a fragment of its address
     */
    public record SectionView(String id, String heading, Html text) {}
}
