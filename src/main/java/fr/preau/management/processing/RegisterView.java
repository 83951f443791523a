package fr.preau.management.processing;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * The register, and a year of it.
 *
 * @param at when it was made, local time
 * @param years those that can be asked for, the latest first
 */
public record RegisterView(
        String centre,
        LocalDateTime at,
        int year,
        List<Integer> years,
        List<Entry> entries,
        List<Night> nights,
        List<Done> done,
        List<Asked> asked) {

    public RegisterView {
        years = List.copyOf(years);
        entries = List.copyOf(entries);
        nights = List.copyOf(nights);
        done = List.copyOf(done);
        asked = List.copyOf(asked);
    }

    /**
     * What somebody asks of their data, not answered yet; on screen alone, since it names them.
     *
     * @param at local time
     * @param until when the law wants an answer
     */
    public record Asked(long id, String email, String words, LocalDateTime at, LocalDate until) {}

    /** One processing. */
    public record Entry(String title, String purpose, String people, String basis, List<Line> lines) {

        public Entry {
            lines = List.copyOf(lines);
        }
    }

    /**
     * What ends in the same way.
     *
     * @param data what people are given of it, by its heading
     * @param columns of the database that hold it and are given to nobody
     * @param onRequest what becomes of it when a person asks to be forgotten
     */
    public record Line(List<String> data, List<String> columns, String howLong, String then, String onRequest) {

        public Line {
            data = List.copyOf(data);
            columns = List.copyOf(columns);
        }
    }

    /**
     * A job of the night, and when it last did what it had to, local time.
     *
     * @param of the processings whose data it ends, by their titles; often one, none for what tidies no person's
     */
    public record Night(String job, List<String> of, Optional<LocalDateTime> last) {

        public Night {
            of = List.copyOf(of);
        }
    }

    /** What the team did, and how often that year. */
    public record Done(String what, int times) {}
}
