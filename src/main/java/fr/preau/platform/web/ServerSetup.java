package fr.preau.platform.web;

import org.eclipse.jetty.server.ServerConnector;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * How Jetty takes requests.
 *
 * <p>Lets a rush in: by default the system's queue of connections not yet accepted holds fifty, and those
 * who come at the same second as two hundred others see theirs reset.
 */
@Component
class ServerSetup implements WebServerFactoryCustomizer<JettyServletWebServerFactory> {

    private static final int NOT_YET_ACCEPTED = 4_096;

    private final Templates templates;
    private final VisitorAddress addresses;
    private final SecurityHeaders headers;

    ServerSetup(Templates templates, VisitorAddress addresses, SecurityHeaders headers) {
        this.headers = headers;
        this.templates = templates;
        this.addresses = addresses;
    }

    @Override
    public void customize(JettyServletWebServerFactory factory) {
        factory.addServerCustomizers(server -> {
            server.insertHandler(new ArrivingBodies(addresses));
            server.setErrorHandler(new ServerErrors(templates, headers));
            for (var connector : server.getConnectors()) {
                if (connector instanceof ServerConnector serverConnector) {
                    serverConnector.setAcceptQueueSize(NOT_YET_ACCEPTED);
                }
            }
        });
    }
}
