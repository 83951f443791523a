package fr.preau.cycle.edition;

import java.util.List;
import java.util.Set;
import org.springframework.modulith.NamedInterface;

/**
 * What a module keeps of cycles and their days, and what becomes of it in the copy for another year. A table that
 * leads to a cycle and that no module names here fails the build, so that a copy forgets nothing that was added
 * later.
 */
@NamedInterface("edition")
public interface CarriedAlong {

    /** The tables whose rows are copied; none unless said. */
    default Set<String> copied() {
        return Set.of();
    }

    /** The tables whose rows are not. */
    List<Left> left();

    /** Copies the rows, in the caller's transaction; nothing goes along unless said. */
    default void copy(Edition edition) {}

    /**
     * A table that stays behind.
     *
     * @param words what the organiser is told stays behind, in French and in the plural with its article
     */
    record Left(String table, String words) {}
}
