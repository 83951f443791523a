package fr.preau.staff;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Passwords as argon2id, a few at a time: each takes 16 MB while it runs. */
@Component
class Hashing {

    private static final int AT_ONCE = 4;

    private final PasswordEncoder encoder = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
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

    private <T> T inTurn(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
