package fr.preau.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    @Test
    void paragraphsListsAndEmphasisComeOut() {
        assertThat(Markdown.html("Un **mot** et *un autre*.\n\n- a\n- b").value())
                .isEqualTo("<p>Un <strong>mot</strong> et <em>un autre</em>.</p>\n<ul><li>a</li><li>b</li></ul>");
    }

    @Test
    void aFieldNeverHoldsThePagesOwnHeadings() {
        assertThat(Markdown.html("# Un\n\n## Deux\n\n##### Cinq").value())
                .isEqualTo("<h3>Un</h3>\n<h4>Deux</h4>\n<h6>Cinq</h6>");
        assertThat(Markdown.html("<h1>Un</h1>\n\n<h2>Deux</h2>").value()).doesNotContain("<h1", "<h2");
    }

    @Test
    void tablesNameTheirColumns() {
        assertThat(Markdown.html("| Jour | Salle |\n| --- | :-: |\n| mardi | A |")
                        .value())
                .contains("<th scope=\"col\">Jour</th>", "<td>A</td>")
                .doesNotContain("align");
    }

    @Test
    void ordinalsKeepTheirSuperscript() {
        assertThat(Markdown.html("le 1<sup>er</sup> semestre").value()).isEqualTo("<p>le 1<sup>er</sup> semestre</p>");
    }

    @Test
    void linksSayThatThisPageDoesNotVouchForThem() {
        assertThat(Markdown.html("[site](https://exemple.fr/a?b=c)").value())
                .isEqualTo("<p><a href=\"https://exemple.fr/a?b&#61;c\" rel=\"noopener nofollow ugc\">site</a></p>");
        assertThat(Markdown.html("<mailto:contact@exemple.fr>").value())
                .contains("href=\"mailto:contact&#64;exemple.fr\"");
    }

    @Test
    void anImageBecomesALinkToIt() {
        assertThat(Markdown.html("![Plan](https://exemple.fr/plan.png)").value())
                .isEqualTo("<p><a href=\"https://exemple.fr/plan.png\" rel=\"noopener nofollow ugc\">Plan</a></p>");
        assertThat(Markdown.html("<img src=https://exemple.fr/x.png>").value()).doesNotContain("img");
    }

    @Test
    void frenchSpacesAreSetInTextAndNotInCode() {
        assertThat(Markdown.html("Quand ? « ici » et `a ? b`").value())
                .isEqualTo("<p>Quand\u00a0? «\u00a0ici\u00a0» et <code>a ? b</code></p>");
    }

    @Test
    void frenchSpacesAreSetAcrossEmphasis() {
        assertThat(Markdown.html("**Jauge** : 60 « **places** »").value())
                .isEqualTo("<p><strong>Jauge</strong>\u00a0: 60 « <strong>places</strong>\u00a0»</p>");
    }

    @Test
    void aLineHasNoBlockAroundIt() {
        assertThat(Markdown.inline("# Un **mot** <script>x</script>[y](https://exemple.fr)")
                        .value())
                .isEqualTo("# Un <strong>mot</strong> "
                        + "<a href=\"https://exemple.fr\" rel=\"noopener nofollow ugc\">y</a>");
        assertThat(Markdown.inline("<p>a</p>").value()).isEqualTo("a");
    }

    @Test
    void plainWordsHaveOneLineABlock() {
        assertThat(Markdown.plain(
                        "## Titre\n\nUn **mot** & [un lien](https://exemple.fr),\n1<sup>er</sup>.\n\n- a\n- b"))
                .isEqualTo("Titre\nUn mot & un lien,\n1er.\n- a\n- b");
        assertThat(Markdown.plain("a<script>alert(1)</script>b &lt;c&gt; <!-- d -->"))
                .isEqualTo("ab <c>");
        assertThat(Markdown.plain("| a | b |\n| - | - |\n| c | d |")).isEqualTo("a b\nc d");
        assertThat(Markdown.plain("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<scr<script>ipt>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<img src=\"x\"onerror=\"alert(1)\"",
                "<svg/onload=alert(1)>",
                "<svg><script>alert&#40;1)</script></svg>",
                "<math><mtext></p><img src=x onerror=alert(1)></mtext></math>",
                "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<a href=\"jAvAsCrIpT&#58;alert(1)\">x</a>",
                "<a href=\"&#x6A;avascript&colon;alert(1)\">x</a>",
                "<a href=\"java&#10;script:alert(1)\">x</a>",
                "<a href=\" &#14; javascript:alert(1)\">x</a>",
                "<a href='https://exemple.fr' onclick='alert(1)'>x</a>",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt&colon;alert(1))",
                "[x](&#106;avascript:alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
                "[x](vbscript:msgbox(1))",
                "![x](javascript:alert(1))",
                "[x]: javascript:alert(1)\n\n[x]",
                "<javascript:alert(1)>",
                "<p style=\"background:url(javascript:alert(1))\" class=\"x\" id=\"y\">z</p>",
                "<style>p { background: url(javascript:alert(1)) }</style>",
                "<form action=\"javascript:alert(1)\"><input autofocus onfocus=alert(1)></form>",
                "<meta http-equiv=refresh content=\"0;url=javascript:alert(1)\">",
                "<object data=\"data:text/html,<script>alert(1)</script>\"></object>",
                "<base href=\"javascript:alert(1)//\">",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "<!--><script>alert(1)</script>-->",
                "<![CDATA[<script>alert(1)</script>]]>",
                "`<script>`</code><script>alert(1)</script>",
                "<ol start=\"1 onmouseover=alert(1)\"><li>x</ol>",
                "| a |\n| - |\n| <img src=x onerror=alert(1)> |",
            })
    void nothingThatActsComesOut(String markdown) {
        for (var html : new String[] {
            Markdown.html(markdown).value(), Markdown.inline(markdown).value()
        }) {
            var tags = html.replaceAll("(?s)[^<>]*(<[^>]*>)?", "$1").toLowerCase();
            assertThat(tags)
                    .doesNotContain(
                            "<script", "<img", "<svg", "<iframe", "<style", "<form", "<meta", "<object", "<base")
                    .doesNotContain("script:", "data:", "onerror", "onload", "onclick", "onfocus", "onmouseover")
                    .doesNotContain("style=", "class=", "id=");
        }
        assertThat(Markdown.plain(markdown)).doesNotContain("alert(1)</script");
    }

    @Test
    void deepNestingIsFlattenedNotFailed() {
        assertThat(Markdown.html(">".repeat(20_000) + " fond").value()).contains("fond");
        assertThat(Markdown.html("- ".repeat(20_000) + "fond").value()).contains("fond");
        assertThat(Markdown.html("*a **b ".repeat(5_000) + "fond" + " b** a*".repeat(5_000))
                        .value())
                .contains("fond");
        assertThat(Markdown.html("[".repeat(20_000) + "fond" + "](x)".repeat(20_000))
                        .value())
                .contains("fond");
        assertThat(Markdown.html("<sup>".repeat(20_000) + "fond").value()).startsWith("<p><sup>");
    }
}
