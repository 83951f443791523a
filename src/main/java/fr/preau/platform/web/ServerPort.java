package fr.preau.platform.web;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The port in use, known once the server listens. */
@Component
public class ServerPort {

    private final AtomicInteger number = new AtomicInteger();

    @EventListener
    void listening(WebServerInitializedEvent event) {
        number.set(event.getWebServer().getPort());
    }

    public int number() {
        return number.get();
    }
}
