package fr.preau.management.figures;

import fr.preau.attendance.Turnout;
import fr.preau.cycle.Gauge;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What is counted of one day.
 *
 * @param held whether the organisers hold it at all
 * @param turnout empty while nobody was seen there
 */
public record DayFigures(LocalDate date, boolean held, Gauge gauge, Optional<Turnout> turnout) {}
