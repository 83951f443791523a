package fr.preau.platform.calendar;

import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VTimezone;
import biweekly.property.DateStart;
import biweekly.util.DateTimeComponents;
import biweekly.util.DayOfWeek;
import biweekly.util.Frequency;
import biweekly.util.ICalDate;
import biweekly.util.Recurrence;
import biweekly.util.UtcOffset;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;

/** A zone's clock changes as a calendar file tells them, from the JDK's own rules (the library would fetch them from outside). */
final class ZoneRules {

    private static final int SINCE = 2020;

    private ZoneRules() {}

    static VTimezone of(ZoneId zone) {
        var timezone = new VTimezone(zone.getId());
        var changes = zone.getRules().getTransitionRules();
        if (changes.isEmpty()) {
            var offset = zone.getRules().getOffset(Year.of(SINCE).atDay(1).atStartOfDay());
            var always = new StandardTime();
            observe(always, LocalDateTime.of(SINCE, 1, 1, 0, 0), offset, offset);
            timezone.addStandardTime(always);
        }
        changes.forEach(change -> add(timezone, change));
        return timezone;
    }

    private static void add(VTimezone timezone, ZoneOffsetTransitionRule change) {
        var first = change.createTransition(SINCE);
        if (first.isGap()) {
            var summer = new DaylightSavingsTime();
            recur(summer, change, first);
            timezone.addDaylightSavingsTime(summer);
        } else {
            var winter = new StandardTime();
            recur(winter, change, first);
            timezone.addStandardTime(winter);
        }
    }

    private static void recur(Observance observance, ZoneOffsetTransitionRule change, ZoneOffsetTransition first) {
        observe(observance, first.getDateTimeBefore(), first.getOffsetBefore(), first.getOffsetAfter());
        observance.setRecurrenceRule(new Recurrence.Builder(Frequency.YEARLY)
                .byMonth(change.getMonth().getValue())
                .byDay(
                        weekInMonth(change),
                        DayOfWeek.valueOf(change.getDayOfWeek().name()))
                .build());
    }

    private static void observe(Observance observance, LocalDateTime from, ZoneOffset before, ZoneOffset after) {
        var start = new DateTimeComponents(
                from.getYear(), from.getMonthValue(), from.getDayOfMonth(), from.getHour(), from.getMinute(), 0, false);
        observance.setDateStart(new DateStart(new ICalDate(start, true)));
        observance.setTimezoneOffsetFrom(new UtcOffset(before.getTotalSeconds() * 1_000L));
        observance.setTimezoneOffsetTo(new UtcOffset(after.getTotalSeconds() * 1_000L));
    }

    /** « The Sunday on or after the 25th », as Java tells the rule, is « the last Sunday » in a calendar. */
    private static int weekInMonth(ZoneOffsetTransitionRule change) {
        var day = change.getDayOfMonthIndicator();
        return day < 0 || day > 21 ? -1 : (day - 1) / 7 + 1;
    }
}
