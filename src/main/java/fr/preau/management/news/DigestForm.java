package fr.preau.management.news;

import fr.preau.news.digest.NewsDigest;
import fr.preau.news.digest.NewsDigest.Item;
import fr.preau.platform.FieldError;
import fr.preau.platform.form.TypedLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A letter of the news as it stands in its form, typed or known.
 *
 * @param items of the draft, with the words and the choice that were typed
 */
public record DigestForm(String title, String opening, List<Item> items) {

    public DigestForm {
        items = List.copyOf(items);
    }

    static DigestForm of(NewsDigest digest) {
        return new DigestForm(digest.title(), digest.opening(), digest.items());
    }

    /** What was sent over what the draft holds; a note that the form did not show stays as it was. */
    static DigestForm sent(NewsDigest digest, Map<String, String> sent) {
        return new DigestForm(
                TypedLine.of(sent.getOrDefault("title", "")),
                sent.getOrDefault("opening", "").replace("\r", "").strip(),
                digest.items().stream().map(item -> typed(item, sent)).toList());
    }

    private static Item typed(Item item, Map<String, String> sent) {
        var words = sent.get(field(item));
        return words == null
                ? item
                : new Item(
                        item.note(),
                        item.title(),
                        item.date(),
                        item.deadline(),
                        sent.containsKey("keep-" + item.note()),
                        words.replace("\r", "").strip(),
                        item.changed(),
                        item.themes(),
                        item.departments());
    }

    public static String field(Item item) {
        return "words-" + item.note();
    }

    List<FieldError> errors() {
        var errors = new ArrayList<FieldError>();
        if (title.isEmpty()) {
            errors.add(new FieldError("title", "Donnez un objet à la lettre."));
        }
        tooLong(errors, "title", title, NewsDigest.LONGEST_TITLE);
        tooLong(errors, "opening", opening, NewsDigest.LONGEST_OPENING);
        for (var item : items) {
            if (item.words().isEmpty()) {
                errors.add(new FieldError(
                        field(item), "Dites en quelques mots ce qu’il faut savoir, ou retirez la note."));
            }
            tooLong(errors, field(item), item.words(), NewsDigest.LONGEST_WORDS);
        }
        return errors;
    }

    private static void tooLong(List<FieldError> errors, String field, String value, int longest) {
        Stream.of(value)
                .filter(text -> text.length() > longest)
                .forEach(text -> errors.add(new FieldError(
                        field,
                        String.format(
                                Locale.FRENCH,
                                "Raccourcissez : %,d caractères au plus, il y en a %,d.",
                                longest,
                                text.length()))));
    }
}
