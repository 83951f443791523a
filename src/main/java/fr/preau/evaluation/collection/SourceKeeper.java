package fr.preau.evaluation.collection;

/**
 * Who answers for a source.
 *
 * @param source as the indicators name it
 * @param linkVersion rises with each other address, which ends the links of the one before
 */
record SourceKeeper(long id, long contractId, String source, String name, String email, int linkVersion) {

    String inWords() {
        return "%s, %s".formatted(name, email);
    }
}
