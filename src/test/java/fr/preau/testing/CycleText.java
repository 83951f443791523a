package fr.preau.testing;

import fr.preau.platform.French;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A document for a cycle that no other test uses. */
public final class CycleText {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private String slug = "cycle-d-essai-" + NUMBER.incrementAndGet();
    private String title = "Cycle d’essai";
    private final List<String> days = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();

    /** A cycle without days yet. */
    public static CycleText cycle() {
        return new CycleText();
    }

    /** One more day, from 9 h 30 to 17 h. */
    public CycleText day(String date, int capacity) {
        return day(date, capacity, "");
    }

    /** One more day with a line of its own under its heading, such as « État : annulée ». */
    public CycleText day(String date, int capacity, String line) {
        days.add("""
                ### %s

                Jauge : %d places

                %s

                **9h30-12h00 : Première séquence**

                **13h30-17h00 : Seconde séquence**
                """.formatted(French.date(LocalDate.parse(date)), capacity, line));
        return this;
    }

    /** One more day with three workshops at 9 h 30: one of that many seats, one of as many, one open to all. */
    public CycleText dayOfWorkshops(String date, int capacity, int seats) {
        days.add("""
                ### %s

                Jauge : %d places

                **9h30-12h00 : Atelier des bailleurs**

                Salle : salle 12

                Jauge : %d places

                **9h30-12h00 : Atelier des écoles**

                Salle : préau

                Jauge : %d places

                **9h30-12h00 : Atelier ouvert**

                **13h30-17h00 : Seconde séquence**
                """.formatted(French.date(LocalDate.parse(date)), capacity, seats, seats));
        return this;
    }

    /** One more day, whose programme is still to come. */
    public CycleText dayWithoutHours(String date, int capacity) {
        days.add("### %s\n\nJauge : %d places\n\nProgramme à venir.\n"
                .formatted(French.date(LocalDate.parse(date)), capacity));
        return this;
    }

    /** A line for the whole cycle, such as « Inscriptions : du … ». */
    public CycleText line(String line) {
        lines.add(line);
        return this;
    }

    /** Under that title. */
    public CycleText titled(String words) {
        title = words;
        return this;
    }

    /** At an address of its own. */
    public CycleText at(String address) {
        slug = address;
        return this;
    }

    public String slug() {
        return slug;
    }

    public String text() {
        return """
                # %s, à Lyon (/rencontre/%s)

                Un cycle pour les essais.

                %s

                ## Programme

                %s
                """.formatted(title, slug, String.join("\n\n", lines), String.join("\n", days));
    }
}
