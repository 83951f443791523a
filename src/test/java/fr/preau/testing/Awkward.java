package fr.preau.testing;

import java.util.List;

/** Characters that patterns and normal forms stumble over, many of one kind after the other. */
public final class Awkward {

    /** Each is repeated: blanks, what joins words, what Markdown and HTML begin with, marks of two classes in turn. */
    public static final List<String> UNITS = List.of(
            " ",
            "\t",
            "\n",
            "\u00a0",
            "\u200b",
            "-",
            "'",
            "’",
            "\"",
            "a-",
            "a.",
            "e\u0301",
            "\u0301",
            "\u0301\u0323",
            "*",
            "**a",
            "_",
            "[",
            "[a](",
            "![",
            "`",
            "``a",
            "<",
            "<a ",
            "</",
            "<!--",
            "&",
            "(",
            "{",
            "|",
            "|\n",
            "> ",
            "- ",
            "1. ",
            "# ",
            "\\",
            "/a",
            "@",
            "a@",
            ",",
            ", ",
            "«",
            " »",
            "9h",
            "1 ",
            ":",
            "\ufdfa");

    private Awkward() {}

    /** That unit again and again, of that length or a little less. */
    public static String text(String unit, int length) {
        return unit.repeat(length / unit.length());
    }
}
