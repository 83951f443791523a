package fr.preau.staff;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Words that passwords are made of, the likeliest first, in lower case without accents. */
final class WordList {

    static final List<String> COMMON = read("/staff/common-passwords.txt");
    static final List<String> FRENCH = read("/staff/french-words.txt");

    private WordList() {}

    private static List<String> read(String name) {
        try (var in = Objects.requireNonNull(WordList.class.getResourceAsStream(name));
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
