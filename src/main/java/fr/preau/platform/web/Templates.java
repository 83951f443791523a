package fr.preau.platform.web;

import fr.preau.platform.ErrorView;
import fr.preau.platform.Html;
import fr.preau.platform.LayoutView;
import fr.preau.platform.Settings;
import fr.preau.platform.centre.Centre;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import gg.jte.output.Utf8ByteOutput;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.View;

/** Renders templates, which were compiled with the application. */
@Component
public class Templates {

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Settings settings;

    /** Only when a page is made: pages are there before the database is. */
    private final SingletonSupplier<Centre> centre;

    Templates(Settings settings, ObjectProvider<Centre> centre) {
        this.settings = settings;
        this.centre = SingletonSupplier.of(centre::getObject);
    }

    /** Whether a mail server is set: without one, no page says that a message leaves. */
    public boolean mailed() {
        return settings.smtp().isPresent();
    }

    /** The template's text for these parameters, by their name in the template. */
    public String render(String template, Map<String, Object> parameters) {
        var output = new StringOutput(16_384);
        engine.render(template + ".jte", parameters, output);
        return output.toString();
    }

    /** A page that only says what happened. */
    public String render(ErrorView view) {
        return render("platform/error", Map.of("layout", unindexed(view.title(), "/"), "view", view));
    }

    /** What the public layout needs to know of a page that search engines may keep. */
    public LayoutView indexed(String title, String description, String path, Html head) {
        return layout(title, description, path, head, true);
    }

    /** What the public layout needs to know of a page that is for one person only. */
    public LayoutView unindexed(String title, String path) {
        return layout(title, "", path, Html.EMPTY, false);
    }

    private LayoutView layout(String title, String description, String path, Html head, boolean indexed) {
        var profile = centre.obtain().profile();
        return new LayoutView(
                title,
                description,
                settings.url() + path,
                profile.name(),
                head,
                indexed,
                profile.declared(),
                mailed(),
                CentreFiles.look(profile),
                LayoutView.Room.of(path),
                Optional.empty());
    }

    /** An answer to one request, never kept by anybody. */
    public View page(String template, Map<String, Object> parameters) {
        return page(HttpStatus.OK, template, parameters);
    }

    public View page(HttpStatus status, String template, Map<String, Object> parameters) {
        return answer(status, output -> engine.render(template + ".jte", parameters, output));
    }

    /** A page that only says what happened, with its own status. */
    public View page(ErrorView view) {
        return answer(HttpStatus.valueOf(view.status()), output -> output.writeContent(render(view)));
    }

    /** Made whole before anything is sent, from parts of the template that were encoded when it was compiled. */
    private static View answer(HttpStatus status, Consumer<TemplateOutput> page) {
        return (model, request, response) -> {
            var output = new Utf8ByteOutput();
            page.accept(output);
            response.setStatus(status.value());
            response.setContentType("text/html;charset=utf-8");
            response.setHeader("Cache-Control", "no-store");
            response.setContentLength(output.getContentLength());
            response.getOutputStream().write(output.toByteArray());
        };
    }
}
