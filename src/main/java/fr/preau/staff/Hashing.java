package fr.preau.staff;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Passwords as argon2id, a few at a time: each takes 19 MB while it runs. */
@Component
class Hashing {

    private static final int AT_ONCE = 4;

    /** In KiB; this and the next two are the least that OWASP's Password Storage Cheat Sheet takes. */
    private static final int MEMORY = 19_456;

    private static final int PASSES = 2;
    private static final int LANES = 1;

    /** In KiB; no version of Préau, nor any program that one would import from, ever hashed with less. */
    private static final int LEAST_OF_ANY_VERSION = 1_024;

    private static final Pattern COST = Pattern.compile("\\$argon2id\\$v=\\d+\\$m=(\\d{1,9}),.*");

    private final PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, LANES, MEMORY, PASSES);
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Supplier<String> nobodysHash = SingletonSupplier.of(() -> hash("nobody"));

    String hash(String password) {
        return inTurn(() -> encoder.encode(password));
    }

    /** Whether that is the password; an account without one takes as long to refuse as any other. */
    boolean matches(String password, String hash) {
        var known = hash.isEmpty() ? nobodysHash.get() : hash;
        return inTurn(() -> encoder.matches(password, known)) && !hash.isEmpty();
    }

    /** Whether that hash was made with less work than today's; tests hash with next to none, and keep it. */
    boolean isOlder(String hash) {
        var cost = COST.matcher(hash);
        return cost.matches()
                && Integer.parseInt(cost.group(1)) >= LEAST_OF_ANY_VERSION
                && encoder.upgradeEncoding(hash);
    }

    private <T> T inTurn(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
