package fr.preau.cycle.document.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The sentences of a short Markdown text, and the text without some of them. */
final class Sentences {

    private static final Pattern ITEM = Pattern.compile("(?m)^(?=[ \\t]{0,8}(?:[-*+]|\\d{1,3}[.)])[ \\t])");
    private static final Pattern ITEM_MARK = Pattern.compile("^[ \\t]{0,8}(?:[-*+]|\\d{1,3}[.)])[ \\t]+");
    /** After a full stop and what closes with it, not after « M. » or a number's point. */
    private static final Pattern ENDS =
            Pattern.compile("(?<=[^\\s.]{2}[.!?…]|\\s[!?]|[.!?…]\\*{1,3}|[.!?…]_{1,3})\\s+(?!\\p{Ll})");

    private Sentences() {}

    static List<String> in(String markdown) {
        var sentences = new ArrayList<String>();
        keep(markdown, sentences::add);
        return sentences;
    }

    /** The text with only the sentences that pass; the same text when all do. */
    static String keep(String markdown, Predicate<String> passes) {
        var paragraphs = new ArrayList<String>();
        var changed = false;
        for (var paragraph : paragraphs(markdown)) {
            var items = new ArrayList<String>();
            for (var item : ITEM.split(paragraph)) {
                var kept = ofItem(item, passes);
                changed |= !kept.equals(item);
                if (!kept.isBlank()) {
                    items.add(kept.endsWith("\n") ? kept : kept + "\n");
                }
            }
            if (!items.isEmpty()) {
                paragraphs.add(String.join("", items).stripTrailing());
            }
        }
        return changed ? String.join("\n\n", paragraphs) : markdown;
    }

    private static List<String> paragraphs(String markdown) {
        var paragraphs = new ArrayList<String>();
        var lines = new ArrayList<String>();
        for (var line : markdown.split("\n", -1)) {
            if (!Normal.isBlank(line)) {
                lines.add(line);
            } else if (!lines.isEmpty()) {
                paragraphs.add(String.join("\n", lines));
                lines.clear();
            }
        }
        if (!lines.isEmpty()) {
            paragraphs.add(String.join("\n", lines));
        }
        return paragraphs;
    }

    private static String ofItem(String item, Predicate<String> passes) {
        var mark = ITEM_MARK.matcher(item);
        var start = mark.find() ? mark.end() : 0;
        var line = Normal.line(item.substring(start));
        var inner = Emphasis.unwrapped(line);
        var sentences = ENDS.split(inner);
        var kept = new ArrayList<String>();
        for (var sentence : sentences) {
            if (passes.test(sentence)) {
                kept.add(sentence);
            }
        }
        if (kept.size() == sentences.length) {
            return item;
        }
        if (kept.isEmpty()) {
            return "";
        }
        var wrap = line.substring(0, (line.length() - inner.length()) / 2);
        return item.substring(0, start) + wrap + balanced(String.join(" ", kept)) + wrap;
    }

    /** Bold that began in a sentence which is gone would run on to the end. */
    private static String balanced(String text) {
        var marks = text.split("\\*\\*", -1).length - 1;
        return marks % 2 == 0 ? text : text.replace("**", "");
    }
}
