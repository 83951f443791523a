package fr.preau.management;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycles;
import fr.preau.platform.French;
import fr.preau.registration.list.RegistrationFile;
import fr.preau.registration.list.RegistrationFiles;
import java.time.LocalDate;
import java.util.Collection;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** What an address names: found, or the page does not exist. */
@Component
public class Lookup {

    private final Cycles cycles;
    private final RegistrationFiles files;

    Lookup(Cycles cycles, RegistrationFiles files) {
        this.cycles = cycles;
        this.files = files;
    }

    public Cycle cycle(String slug) {
        return cycles.withSlug(slug).orElseThrow(Lookup::nothing);
    }

    /** A registration of that cycle, not of another, of somebody who is still known. */
    public RegistrationFile file(Cycle cycle, long registration) {
        return files.of(cycle.id(), registration)
                .filter(file -> file.person().known())
                .orElseThrow(Lookup::nothing);
    }

    /** The same, known or not. */
    public RegistrationFile whoever(Cycle cycle, long registration) {
        return files.of(cycle.id(), registration).orElseThrow(Lookup::nothing);
    }

    /** What that person has on that day of the cycle. */
    public static RegistrationFile.Place place(RegistrationFile file, long day) {
        return file.place(day).orElseThrow(Lookup::nothing);
    }

    public static Cycle.Day day(Cycle cycle, long day) {
        return cycle.day(day).orElseThrow(Lookup::nothing);
    }

    public static LocalDate date(Cycle cycle, long day) {
        return day(cycle, day).content().date();
    }

    /** Those days, in words. */
    public static String days(Cycle cycle, Collection<Long> days) {
        return French.enumeration(
                days.stream().map(day -> French.day(date(cycle, day))).toList());
    }

    public static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
