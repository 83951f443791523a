package fr.preau.contract;

import fr.preau.management.StateDigest;
import fr.preau.platform.FieldError;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Forms of a contract that save over what another wrote: each carries what it was made from, and saves only over that.
 * One of a contract's saves after the other, so that what is compared is what is written over.
 */
@Component
public class SeenBefore {

    /** What the form carries it in. */
    public static final String FIELD = "seen";

    private static final int MOST_SHOWN = 400;

    private final Contracts contracts;
    private final TransactionTemplate transaction;

    SeenBefore(Contracts contracts, TransactionTemplate transaction) {
        this.contracts = contracts;
        this.transaction = transaction;
    }

    /** Of a value whose text says all of it. */
    public static String of(Object state) {
        return StateDigest.of(state);
    }

    /**
     * Writes, unless somebody else changed the state since the form was shown; a form that says nothing of what it was
     * made from was made from what is there now.
     *
     * @param state read again, under the lock
     * @return whether it was written
     */
    public boolean write(long contract, String seen, Supplier<?> state, Runnable work) {
        return writeIf(contract, () -> seen.isEmpty() || seen.equals(of(state.get())), work);
    }

    /**
     * The same of a form that may be about one of several things: it writes if the one that was chosen is as it was
     * shown, or would lose nothing.
     *
     * @param allowed asked under the lock
     */
    public boolean writeIf(long contract, BooleanSupplier allowed, Runnable work) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            contracts.lock(contract);
            if (!allowed.getAsBoolean()) {
                return false;
            }
            work.run();
            return true;
        }));
    }

    /** What is told at the field: what stands there now, beside what was typed, which stays. */
    public static List<FieldError> overtaken(String field, String now) {
        var shown = now.length() > MOST_SHOWN ? now.substring(0, MOST_SHOWN) + "…" : now;
        return List.of(new FieldError(
                field,
                "Rien n’a changé : quelqu’un d’autre a enregistré entre-temps. Il est écrit maintenant : %s. Ce que vous avez tapé est gardé : enregistrez à nouveau pour le remplacer."
                        .formatted(shown.isBlank() ? "rien" : "« %s »".formatted(shown.strip()))));
    }
}
