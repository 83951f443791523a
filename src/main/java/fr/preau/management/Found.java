package fr.preau.management;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycles;
import fr.preau.platform.French;
import fr.preau.registration.RegistrationFile;
import fr.preau.registration.RegistrationFiles;
import java.time.LocalDate;
import java.util.Collection;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** What an address names: found, or the page does not exist. */
@Component
class Found {

    private final Cycles cycles;
    private final RegistrationFiles files;

    Found(Cycles cycles, RegistrationFiles files) {
        this.cycles = cycles;
        this.files = files;
    }

    Cycle cycle(String slug) {
        return cycles.withSlug(slug).orElseThrow(Found::nothing);
    }

    /** A registration of that cycle, not of another, of somebody who is still known. */
    RegistrationFile file(Cycle cycle, long registration) {
        return files.of(cycle.id(), registration)
                .filter(file -> file.person().known())
                .orElseThrow(Found::nothing);
    }

    /** The same, known or not. */
    RegistrationFile whoever(Cycle cycle, long registration) {
        return files.of(cycle.id(), registration).orElseThrow(Found::nothing);
    }

    /** What that person has on that day of the cycle. */
    static RegistrationFile.Place place(RegistrationFile file, long day) {
        return file.place(day).orElseThrow(Found::nothing);
    }

    static Cycle.Day day(Cycle cycle, long day) {
        return cycle.day(day).orElseThrow(Found::nothing);
    }

    static LocalDate date(Cycle cycle, long day) {
        return day(cycle, day).content().date();
    }

    /** Those days, in words. */
    static String days(Cycle cycle, Collection<Long> days) {
        return French.enumeration(
                days.stream().map(day -> French.day(date(cycle, day))).toList());
    }

    static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
