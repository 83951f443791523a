package fr.preau.watch;

import fr.preau.platform.Json;
import fr.preau.watch.Watch.Trouble;
import java.util.List;
import java.util.Map;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * For proxies and for who is woken at night. What needs mending but serves (a failed backup, mail that waits) never
 * takes a copy out of a proxy: it is named in the answer, and the status stays.
 */
@Controller
@RequestMapping("/health")
class HealthPages {

    private final HealthEndpoint health;
    private final Watch watch;

    HealthPages(HealthEndpoint health, Watch watch) {
        this.health = health;
        this.watch = watch;
    }

    /** What {@code /health} says, without a word of what or whom: anybody may ask. */
    private record Answer(String status, List<String> troubles) {}

    /** The process answers: restart it when this does not. */
    @GetMapping("/live")
    ResponseEntity<String> live() {
        return answer(HttpStatus.OK, Map.of("status", "UP"));
    }

    /** It can serve: send it nobody while this is 503. */
    @GetMapping("/ready")
    ResponseEntity<String> ready() {
        return isUp()
                ? answer(HttpStatus.OK, Map.of("status", "UP"))
                : answer(HttpStatus.SERVICE_UNAVAILABLE, Map.of("status", "DOWN"));
    }

    @GetMapping
    ResponseEntity<String> all() {
        if (!isUp()) {
            return ready();
        }
        return answer(
                HttpStatus.OK,
                new Answer(
                        "UP",
                        watch.troubles().stream()
                                .map(Trouble::matter)
                                .distinct()
                                .map(Enum::name)
                                .toList()));
    }

    private boolean isUp() {
        return health.health().getStatus().equals(Status.UP);
    }

    private static ResponseEntity<String> answer(HttpStatus status, Object body) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .header("Cache-Control", "no-store")
                .body(Json.write(body));
    }
}
