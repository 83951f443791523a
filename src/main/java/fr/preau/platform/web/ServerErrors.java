package fr.preau.platform.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The pages of requests that the server refuses before any of our code sees them, such as a broken address. */
final class ServerErrors extends ErrorHandler {

    private final Templates templates;
    private final SecurityHeaders headers;

    ServerErrors(Templates templates, SecurityHeaders headers) {
        this.headers = headers;
        this.templates = templates;
    }

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int code,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback)
            throws IOException {
        var status = Optional.ofNullable(HttpStatus.resolve(code)).orElse(HttpStatus.INTERNAL_SERVER_ERROR);
        headers.values().forEach(response.getHeaders()::put);
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        if (Problem.answers(String.valueOf(request.getHttpURI().getPath()))) {
            send(Problem.CONTENT_TYPE, ProblemWords.of(status).json(), response, callback);
            return;
        }
        var page = templates.render(ErrorWords.of(status));
        send("text/html;charset=utf-8", page, response, callback);
    }

    private static void send(String contentType, String text, Response response, Callback callback) {
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, contentType);
        response.write(true, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), callback);
    }
}
