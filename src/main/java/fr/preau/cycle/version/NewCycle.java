package fr.preau.cycle.version;

import org.springframework.modulith.NamedInterface;

/** What a module gives each new cycle beside its page, in the transaction that makes it; a copy has its model's instead. */
@NamedInterface("version")
public interface NewCycle {

    void begin(long cycleId);
}
