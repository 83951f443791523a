package fr.preau.cycle;

import fr.preau.platform.Composed;
import java.time.LocalDate;
import java.util.List;

/**
 * What the page of a cycle says, as its organisers wrote it; it holds no count and no state.
 *
 * <p>Dates and hours are local to the place. Fields named {@code …Markdown} hold CommonMark with GFM
 * tables; the others are plain text. A text that the document did not give is empty.
 *
 * @param slug the last part of the page's address, lower-case ASCII letters, digits and hyphens
 * @param place the town or address, plain
 * @param announcementMarkdown what the organiser adds to the notice that the platform writes
 * @param sections the texts before the programme, in the document's order
 * @param programmeMarkdown what stands between the programme's heading and the first day
 * @param days at least one, by date
 * @param closingMarkdown what follows the programme
 */
public record CycleContent(
        String title,
        String slug,
        String place,
        String leadMarkdown,
        String announcementMarkdown,
        RegistrationWindow registrationWindow,
        List<Section> sections,
        String programmeMarkdown,
        List<DayContent> days,
        String closingMarkdown) {

    public CycleContent {
        title = Composed.text(title);
        place = Composed.text(place);
        leadMarkdown = Composed.text(leadMarkdown);
        sections = List.copyOf(sections);
        days = List.copyOf(days);
    }

    /** The same page with these days. */
    public CycleContent withDays(List<DayContent> others) {
        return new CycleContent(
                title,
                slug,
                place,
                leadMarkdown,
                announcementMarkdown,
                registrationWindow,
                sections,
                programmeMarkdown,
                others,
                closingMarkdown);
    }

    public List<LocalDate> dates() {
        return days.stream().map(DayContent::date).toList();
    }
}
