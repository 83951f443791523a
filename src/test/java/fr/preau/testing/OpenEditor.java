package fr.preau.testing;

import fr.preau.testing.Visitor.Page;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.nodes.Element;

/** The editor of a cycle as somebody without scripts has it open: what its fields hold, and its buttons. */
public final class OpenEditor {

    private final Organiser organiser;
    private final Page page;
    private final String action;
    private final Map<String, String> fields = new LinkedHashMap<>();

    private OpenEditor(Organiser organiser, Page page) {
        this.organiser = organiser;
        this.page = page;
        var form = page.html().getElementById("editor");
        if (form == null) {
            throw new AssertionError("no editor: " + page.status() + " " + page.words());
        }
        this.action = form.attr("action");
        form.select("input[name], textarea[name], select[name]").forEach(this::keep);
    }

    private void keep(Element field) {
        var value = field.tagName().equals("select")
                ? field.select("option[selected]").attr("value")
                : field.tagName().equals("textarea") ? field.wholeText().replaceFirst("^\n", "") : field.attr("value");
        // As browsers do.
        fields.put(field.attr("name"), value.replace("\n", "\r\n"));
    }

    public static OpenEditor at(Organiser organiser, String path) {
        return new OpenEditor(organiser, organiser.get(path));
    }

    /** The editor of that cycle. */
    public static OpenEditor of(Organiser organiser, String slug) {
        return at(organiser, "/gestion/cycles/" + slug + "/modifier");
    }

    /** The editor that an answer shows. */
    public OpenEditor in(Page answer) {
        return new OpenEditor(organiser, answer);
    }

    public Page page() {
        return page;
    }

    public Map<String, String> fields() {
        return fields;
    }

    public String value(String field) {
        return fields.getOrDefault(field, "").replace("\r\n", "\n");
    }

    public OpenEditor with(String field, String value) {
        if (!fields.containsKey(field)) {
            throw new AssertionError("the editor has no field " + field);
        }
        fields.put(field, value);
        return this;
    }

    /** Presses a button that moves rows, and has the editor that comes back. */
    public OpenEditor press(String gesture) {
        fields.put("gesture", gesture);
        return new OpenEditor(organiser, organiser.post(action, fields));
    }

    public Page save() {
        fields.put("gesture", "save");
        return organiser.post(action, fields);
    }

    /** Saves and opens the page that follows. */
    public Page saved() {
        var answer = save();
        if (answer.status() != 302) {
            throw new AssertionError("not saved: " + answer.status() + " " + answer.words());
        }
        return organiser.get(answer.header("Location"));
    }

    /** Saves what people must know of, and answers the question. */
    public Page saved(String tell) {
        var question = save().html();
        var answer = new LinkedHashMap<String, String>();
        question.select("main input[type=hidden]")
                .forEach(field ->
                        answer.put(field.attr("name"), field.attr("value").replace("\n", "\r\n")));
        answer.put("tell", tell);
        return organiser.postAndFollow(question.select("main form").attr("action"), answer);
    }

    public Page preview() {
        return organiser.post(action + "/apercu", fields);
    }
}
