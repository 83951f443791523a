package fr.preau.platform.web;

import fr.preau.platform.Unavailable;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.View;

/** Every refusal and every failure, in plain words, without a trace. */
@Controller
@ControllerAdvice
class ErrorPages implements ErrorController {

    private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);

    /** How long whoever comes while the database is away is asked to wait. */
    static final String RETRY_SECONDS = "10";

    private final Templates templates;
    private final SecurityHeaders headers;

    ErrorPages(Templates templates, SecurityHeaders headers) {
        this.headers = headers;
        this.templates = templates;
    }

    @RequestMapping("/error")
    View show(HttpServletRequest request, HttpServletResponse response) {
        var status = status(request);
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            response.setHeader("Retry-After", RETRY_SECONDS);
        }
        headers.set(response);
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path && Problem.answers(path)) {
            return ProblemWords.of(status).view();
        }
        return templates.page(ErrorWords.of(status));
    }

    /**
     * An address with something else where its number is written leads nowhere, as one whose number nothing has: what is
     * guessed is answered alike. A field that is not a number is a bad request.
     */
    @ExceptionHandler
    void malformed(MethodArgumentTypeMismatchException mismatch, HttpServletResponse response) throws IOException {
        var inAddress = mismatch.getParameter().hasParameterAnnotation(PathVariable.class);
        response.sendError((inAddress ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST).value());
    }

    private static HttpStatus status(HttpServletRequest request) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? Optional.ofNullable(HttpStatus.resolve(code)).orElse(HttpStatus.INTERNAL_SERVER_ERROR)
                : HttpStatus.NOT_FOUND;
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
            if (Unavailable.is(failure)) {
                log.warn("Not available for the moment: {}", failure.getMessage());
                return HttpStatus.SERVICE_UNAVAILABLE;
            }
            if (status.is5xxServerError()) {
                log.error(
                        "A request failed at {}", request.getAttribute(RequestDispatcher.ERROR_SERVLET_NAME), failure);
            }
        }
        return status;
    }
}
