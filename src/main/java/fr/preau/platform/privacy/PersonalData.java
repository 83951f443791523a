package fr.preau.platform.privacy;

import java.util.List;

/**
 * What a module keeps of persons: every column of its tables whose comment says « Personal: … » (decision 0009),
 * each once, with how the person gets it, how it is erased for them, and when it goes by itself. A module has as
 * many of these, as beans, as it has rooms that own tables; {@code PrivacyRuleTest} asks the database for a column
 * that none of them names.
 */
public interface PersonalData {

    List<Kept> kept();

    /** Why, and of whom, as the register says it. */
    Processing processing();
}
