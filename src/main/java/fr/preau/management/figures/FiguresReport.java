package fr.preau.management.figures;

import fr.preau.platform.chart.Picture;
import java.util.Map;

/** A report and its charts, by their names in it. */
record FiguresReport(ReportView view, Map<String, Picture> charts) {}
