package fr.preau.platform.web;

import fr.preau.platform.Html;
import fr.preau.platform.LayoutView;
import fr.preau.platform.Settings;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** Renders templates, which were compiled with the application. */
@Component
public class Templates {

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Settings settings;

    Templates(Settings settings) {
        this.settings = settings;
    }

    /** The template's text for these parameters, by their name in the template. */
    public String render(String template, Map<String, Object> parameters) {
        var output = new StringOutput(16_384);
        engine.render(template + ".jte", parameters, output);
        return output.toString();
    }

    /** What the public layout needs to know of a page that search engines may keep. */
    public LayoutView indexed(String title, String description, String path, Html head) {
        return new LayoutView(title, description, settings.url() + path, settings.centre(), head, true);
    }

    /** What the public layout needs to know of a page that is for one person only. */
    public LayoutView unindexed(String title, String path) {
        return new LayoutView(title, "", settings.url() + path, settings.centre(), Html.EMPTY, false);
    }

    /** An answer to one request, never kept by anybody. */
    public View page(String template, Map<String, Object> parameters) {
        return page(HttpStatus.OK, template, parameters);
    }

    public View page(HttpStatus status, String template, Map<String, Object> parameters) {
        return (model, request, response) -> {
            var text = render(template, parameters);
            response.setStatus(status.value());
            response.setContentType("text/html;charset=utf-8");
            response.setHeader("Cache-Control", "no-store");
            response.getWriter().write(text);
        };
    }
}
