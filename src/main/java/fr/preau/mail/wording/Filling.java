package fr.preau.mail.wording;

import fr.preau.mail.LetterView;
import fr.preau.mail.LetterView.Block;
import fr.preau.mail.MailMarkdown;
import fr.preau.mail.wording.FieldValue.Address;
import fr.preau.mail.wording.FieldValue.Blocks;
import fr.preau.mail.wording.FieldValue.Organiser;
import fr.preau.mail.wording.FieldValue.Words;
import fr.preau.platform.FieldText;
import fr.preau.platform.centre.CentreName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

/**
 * A wording with its fields filled in for one person. The Markdown is read first and the values put into
 * what was read, so that no name is ever taken for a link or an emphasis.
 *
 * <p>A paragraph of words alone stays one; one that its fields leave empty goes; a field alone on its
 * line becomes its blocks; all the rest becomes prose.
 */
public final class Filling {

    private static final Pattern ALONE = Pattern.compile("(?m)^[ \\t]*(\\{[^{}\\r\\n]*})[ \\t]*\\r?$");
    private static final Pattern ONE_FIELD = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern FIELD = Pattern.compile("\\{([^{}\\r\\n]*)}");
    private static final Pattern ABSOLUTE = Pattern.compile("(?i)(https?://|mailto:)\\S+");

    private final Function<String, Optional<FieldValue>> values;
    private final Optional<CentreName> centre;
    private final Set<String> alone = new LinkedHashSet<>();
    private final Set<String> inText = new LinkedHashSet<>();
    private final Set<String> badLinks = new LinkedHashSet<>();
    private final List<Block> blocks = new ArrayList<>();
    private final String subject;

    private Filling(LetterWording wording, Function<String, Optional<FieldValue>> values) {
        this.values = values;
        this.centre = values.apply(CentreName.FIELD)
                .flatMap(value ->
                        value instanceof Organiser(var name) ? Optional.of(name) : Optional.<CentreName>empty());
        this.subject =
                FieldText.filled(articled(wording.subject()), this::words).strip();
        var document =
                MailMarkdown.parsed(ALONE.matcher(articled(wording.body())).replaceAll("\n$1\n"));
        for (var node = document.getFirstChild(); node != null; ) {
            var next = node.getNext();
            fill(node);
            node = next;
        }
    }

    /** The centre's name, where a text asks for it, takes its article. */
    private String articled(String text) {
        return centre.map(name -> name.articled(text)).orElse(text);
    }

    public static Filling of(LetterWording wording, Function<String, Optional<FieldValue>> values) {
        return new Filling(wording, values);
    }

    String subject() {
        return subject;
    }

    public List<Block> blocks() {
        return blocks;
    }

    /** The fields that became blocks, or words that are a paragraph. */
    Set<String> alone() {
        return alone;
    }

    /** The fields that stand in a sentence or under a link. */
    Set<String> inText() {
        return inText;
    }

    /** Addresses of links that nobody can follow from a message. */
    Set<String> badLinks() {
        return badLinks;
    }

    private void fill(Node node) {
        var text = node instanceof Paragraph ? onlyText(node) : Optional.<String>empty();
        if (text.isPresent() && ONE_FIELD.matcher(text.get()).matches()) {
            standing(text.get());
        } else if (text.isPresent() && !asksForAnAddress(text.get())) {
            inText.addAll(FieldText.words(text.get()));
            paragraph(FieldText.filled(text.get(), this::words));
        } else {
            node.accept(new InText());
            var prose = MailMarkdown.prose(node);
            if (!prose.text().isBlank()) {
                blocks.add(prose);
            }
        }
    }

    /** A field alone on its line. */
    private void standing(String field) {
        var word = field.substring(1, field.length() - 1);
        values.apply(word).ifPresent(value -> {
            alone.add(word);
            switch (value) {
                case Words(var text) -> paragraph(text);
                case Organiser(var name) -> paragraph(name.starting());
                case Address(var label, var href) -> blocks.add(new LetterView.Button(label, href));
                case Blocks(var words, var own) -> blocks.addAll(own);
            }
        });
    }

    private void paragraph(String text) {
        if (!text.isBlank()) {
            blocks.add(new LetterView.Text(text));
        }
    }

    private boolean asksForAnAddress(String text) {
        return FieldText.words(text).stream()
                .anyMatch(word ->
                        values.apply(word).filter(Address.class::isInstance).isPresent());
    }

    private Optional<String> words(String word) {
        var named = centre.flatMap(name -> name.field(word));
        return named.isPresent()
                ? named
                : values.apply(word).map(value -> switch (value) {
                    case Words(var text) -> text;
                    case Organiser(var name) -> name.name();
                    case Address(var label, var href) -> href;
                    case Blocks(var words, var own) -> words;
                });
    }

    private static Optional<String> onlyText(Node paragraph) {
        var text = new StringBuilder();
        for (var node = paragraph.getFirstChild(); node != null; node = node.getNext()) {
            if (!(node instanceof Text part)) {
                return Optional.empty();
            }
            text.append(part.getLiteral());
        }
        return Optional.of(text.toString());
    }

    /** Puts values where a parsed text has fields; tags stay words, pictures become links to them. */
    private final class InText extends AbstractVisitor {

        @Override
        public void visit(Text text) {
            inText.addAll(FieldText.words(text.getLiteral()));
            var literal = text.getLiteral();
            var found = FIELD.matcher(literal);
            var from = 0;
            while (found.find()) {
                if (values.apply(found.group(1)).orElse(new Words("")) instanceof Address(var label, var href)
                        && !(text.getParent() instanceof Link)) {
                    before(text, literal.substring(from, found.start()));
                    var link = new Link(href, null);
                    link.appendChild(new Text(href));
                    text.insertBefore(link);
                    from = found.end();
                }
            }
            text.setLiteral(FieldText.filled(literal.substring(from), Filling.this::words));
        }

        private void before(Text text, String literal) {
            text.insertBefore(new Text(FieldText.filled(literal, Filling.this::words)));
        }

        @Override
        public void visit(Code code) {
            inText.addAll(FieldText.words(code.getLiteral()));
            code.setLiteral(FieldText.filled(code.getLiteral(), Filling.this::words));
        }

        @Override
        public void visit(HtmlInline tag) {
            var words = new Text(FieldText.filled(tag.getLiteral(), Filling.this::words));
            tag.insertAfter(words);
            tag.unlink();
        }

        @Override
        public void visit(Link link) {
            var asked = FieldText.words(link.getDestination());
            inText.addAll(asked);
            var address = FieldText.filled(link.getDestination(), this::address);
            if (!ABSOLUTE.matcher(address).matches()) {
                badLinks.add(address);
            }
            link.setDestination(address);
            visitChildren(link);
        }

        @Override
        public void visit(Image image) {
            var link = new Link(image.getDestination(), null);
            for (var child = image.getFirstChild(); child != null; child = image.getFirstChild()) {
                link.appendChild(child);
            }
            if (link.getFirstChild() == null) {
                link.appendChild(new Text(image.getDestination()));
            }
            image.insertAfter(link);
            image.unlink();
            visit(link);
        }

        private Optional<String> address(String word) {
            return values.apply(word)
                    .filter(Address.class::isInstance)
                    .map(Address.class::cast)
                    .map(Address::href);
        }
    }
}
