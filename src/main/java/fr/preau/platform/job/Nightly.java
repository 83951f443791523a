package fr.preau.platform.job;

import java.time.LocalTime;

/**
 * What an instance does each night: as a bean, it becomes a recurring job of its own. What kept it from running
 * one night is made up for by the next.
 */
public interface Nightly {

    /** What the job's row is known by: never changed. */
    String job();

    /** In the instance's zone; no clock change skips or repeats it in France. */
    default LocalTime hour() {
        return LocalTime.of(3, 40);
    }

    void run();
}
