package fr.preau.testing;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What stays open until the process of the tests ends: closed one after the other, the last that was opened first. An
 * instance whose database is gone before it waits for half a minute.
 */
public final class ProcessEnd {

    private static final Deque<Runnable> CLOSES = new ArrayDeque<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(ProcessEnd::close));
    }

    private ProcessEnd() {}

    public static synchronized void closes(Runnable one) {
        CLOSES.push(one);
    }

    private static synchronized void close() {
        for (var one : CLOSES) {
            try {
                one.run();
            } catch (RuntimeException e) {
                System.err.println("Not closed at the end: " + e);
            }
        }
    }
}
