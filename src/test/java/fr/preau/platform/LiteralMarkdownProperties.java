package fr.preau.platform;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;

/** What somebody typed as a sentence stands in a text of Markdown to the last character. */
class LiteralMarkdownProperties {

    private static final String AWKWARD = "ab1é \n\t<>*_`[]()#+-=~.&;!?|\\:/{}«»'";

    @Provide
    Arbitrary<String> sentences() {
        return Arbitraries.strings()
                .withChars(AWKWARD.toCharArray())
                .ofMinLength(1)
                .ofMaxLength(40)
                .filter(one -> !one.isBlank());
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s\\u00a0\\u202f]", "").replace('’', '\'');
    }

    @Property(tries = 2_000)
    void noCharacterIsTakenForAMark(@ForAll("sentences") String typed) {
        var list = Jsoup.parse(Markdown.html("- " + Markdown.literal(typed)).value());

        assertThat(list.select("body > ul:only-child > li:only-child")).hasSize(1);
        assertThat(list.select("li *:not(br)")).isEmpty();
        assertThat(bare(list.select("li").text())).isEqualTo(bare(typed));
    }
}
