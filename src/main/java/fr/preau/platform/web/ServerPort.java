package fr.preau.platform.web;

import fr.preau.platform.Settings;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The port in use, known once the server listens. */
@Component
public class ServerPort {

    private final Settings settings;
    private final AtomicInteger number = new AtomicInteger();

    ServerPort(Settings settings) {
        this.settings = settings;
    }

    @EventListener
    void listening(WebServerInitializedEvent event) {
        number.set(event.getWebServer().getPort());
    }

    /** Where this instance answers; the port is the one in use, also when any free one was asked for. */
    public String url() {
        return settings.port() == 0 ? "http://localhost:" + number.get() : settings.url();
    }
}
