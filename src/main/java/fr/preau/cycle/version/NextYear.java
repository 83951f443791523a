package fr.preau.cycle.version;

import fr.preau.cycle.CycleContent;
import fr.preau.cycle.DayContent;
import fr.preau.cycle.RegistrationWindow;
import fr.preau.cycle.document.CycleDocument;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.Predicate;

/** A cycle's page for the year after: the same weekdays 52 weeks later, none of them cancelled or closed. */
public final class NextYear {

    private static final int WEEKS = 52;

    private NextYear() {}

    /**
     * The page of the next edition.
     *
     * @param taken whether an address is another page's already
     */
    public static CycleContent of(CycleContent content, Predicate<String> taken) {
        var days = content.days().stream().map(NextYear::shifted).toList();
        var title = retitled(content, days.getFirst());
        var window = content.registrationWindow();
        return new CycleContent(
                title,
                free(CycleDocument.address(title), taken),
                content.place(),
                content.leadMarkdown(),
                content.announcementMarkdown(),
                new RegistrationWindow(shifted(window.opens()), shifted(window.closes())),
                content.sections(),
                content.programmeMarkdown(),
                days,
                content.closingMarkdown());
    }

    private static DayContent shifted(DayContent day) {
        return day.on(shifted(day.date())).planned();
    }

    private static Optional<LocalDateTime> shifted(Optional<LocalDateTime> moment) {
        return moment.map(NextYear::shifted);
    }

    /** The date that stands for that one a year later. */
    public static LocalDate shifted(LocalDate date) {
        return date.plusWeeks(WEEKS);
    }

    /** The moment that stands for that one a year later, by the clock of the place. */
    public static LocalDateTime shifted(LocalDateTime moment) {
        return moment.plusWeeks(WEEKS);
    }

    /** « 2024, année 1 » becomes « 2025, année 1 »; a title without its year stays. */
    private static String retitled(CycleContent content, DayContent first) {
        var year = content.days().getFirst().date().getYear();
        return content.title()
                .replaceAll(
                        "(?<!\\d)" + year + "(?!\\d)",
                        Integer.toString(first.date().getYear()));
    }

    private static String free(String address, Predicate<String> taken) {
        var free = address;
        for (var number = 2; taken.test(free); number++) {
            free = address + "-" + number;
        }
        return free;
    }
}
