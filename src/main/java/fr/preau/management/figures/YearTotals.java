package fr.preau.management.figures;

import fr.preau.attendance.Turnout;
import fr.preau.management.figures.CyclesOfYear.OfYear;
import fr.preau.management.figures.YearDashboardView.Compared;
import fr.preau.platform.French;
import java.util.List;
import java.util.function.Function;

/** The totals of a year beside those of the year before. */
final class YearTotals {

    static final String NONE = "–";

    private YearTotals() {}

    static List<Compared> compared(CyclesOfYear figures) {
        return List.of(
                compared("Cycles", figures, year -> French.number(year.cycles().size())),
                compared("Journées", figures, year -> French.number(year.sums().days())),
                compared(
                        "Places offertes",
                        figures,
                        year -> French.number(year.sums().seats())),
                compared(
                        "Places tenues",
                        figures,
                        year -> French.number(year.sums().taken())),
                compared("Remplissage", figures, YearTotals::filling),
                compared(
                        "Personnes inscrites, cycle par cycle",
                        figures,
                        year -> French.number(year.people().people())),
                compared("Présences, journée par journée", figures, YearTotals::present),
                compared("Absences", figures, YearTotals::noShow));
    }

    private static Compared compared(String measure, CyclesOfYear figures, Function<OfYear, String> words) {
        return new Compared(measure, words.apply(figures.here()), words.apply(figures.before()));
    }

    static String filling(OfYear year) {
        var sums = year.sums();
        return sums.seats() == 0 ? NONE : FigureSentences.percent(sums.taken(), sums.seats());
    }

    static String present(OfYear year) {
        return year.sums()
                .turnout()
                .map(turnout -> French.number(turnout.present()))
                .orElse(NONE);
    }

    static String noShow(OfYear year) {
        var rate = year.sums().turnout().map(Turnout::noShowRate);
        return rate.isPresent() && rate.get().isPresent()
                ? FigureSentences.percent(rate.get().getAsInt())
                : NONE;
    }
}
