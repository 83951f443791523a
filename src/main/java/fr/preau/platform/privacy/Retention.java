package fr.preau.platform.privacy;

import java.util.List;

/** When a column goes by itself, without anybody's asking. */
public sealed interface Retention {

    /** One of these nightly jobs ends it, named as {@link fr.preau.platform.job.Nightly#job()} says. */
    record ByNight(List<String> jobs) implements Retention {

        public ByNight {
            jobs = List.copyOf(jobs);
        }
    }

    /** It has no term of its own: it lasts as long as that. */
    record AsLongAs(String what) implements Retention {}

    static Retention byNight(String... jobs) {
        return new ByNight(List.of(jobs));
    }

    static Retention asLongAs(String what) {
        return new AsLongAs(what);
    }
}
