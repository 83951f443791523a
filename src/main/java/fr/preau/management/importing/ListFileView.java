package fr.preau.management.importing;

import java.util.Optional;

/**
 * The question for a list's file.
 *
 * @param error what is wrong with the one that was chosen
 */
public record ListFileView(String slug, Optional<String> error) {}
