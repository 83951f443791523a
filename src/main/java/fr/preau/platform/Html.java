package fr.preau.platform;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/**
 * HTML that is safe to write as it is: made by {@link Markdown} or by a template, never from what a
 * visitor typed.
 */
public record Html(String value) implements Content {

    public static final Html EMPTY = new Html("");

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(value);
    }

    @Override
    public boolean isEmptyContent() {
        return value.isEmpty();
    }
}
