package fr.preau.privacy;

import java.time.LocalDateTime;
import java.util.List;

/**
 * What a person keeps of their being forgotten, since nothing here does.
 *
 * @param at local time
 * @param registrations how many were erased
 * @param byOthers for what something stays, in French
 */
public record ReceiptView(LocalDateTime at, int registrations, List<String> byOthers) {

    public ReceiptView {
        byOthers = List.copyOf(byOthers);
    }
}
