package fr.preau.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.platform.Settings;
import java.lang.reflect.Proxy;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;
import org.junit.jupiter.api.Test;

/** Whose body is read when an address keeps as many waiting as it may. */
class ArrivingBodiesTest {

    private static final int ALL_TURNS = 64;

    private final ArrivingBodies bodies = new ArrivingBodies(new VisitorAddress(Settings.read(Map.of())));
    private final AtomicReference<Request> watched = new AtomicReference<>();

    @Test
    void oneMoreThanAnAddressMayHaveIsRefusedWhenItsTimeIsOver() throws Exception {
        IntStream.range(0, ALL_TURNS).forEach(_ -> waiting(Optional.empty()).demand(() -> {}));
        var oneMore = waiting(Optional.empty());

        oneMore.demand(() -> {});

        assertThat(Content.Chunk.isFailure(oneMore.read())).isTrue();
    }

    @Test
    void itIsReadWhenItCameWhileTheMachineWasBusy() throws Exception {
        IntStream.range(0, ALL_TURNS).forEach(_ -> waiting(Optional.empty()).demand(() -> {}));
        var form = Content.Chunk.from(ByteBuffer.wrap(new byte[] {'a'}), true);
        var oneMore = waiting(Optional.of(form));

        oneMore.demand(() -> {});

        assertThat(oneMore.read()).isSameAs(form);
    }

    /** A request whose body has arrived as far as that, of which nobody is told: the machine is busy. */
    private Request waiting(Optional<Content.Chunk> arrived) {
        bodies.setHandler(new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) {
                watched.set(request);
                return true;
            }
        });
        try {
            bodies.handle(
                    stub(Request.class, Map.of("read", arrived, "getHeaders", Optional.of(HttpFields.EMPTY))),
                    stub(Response.class, Map.of()),
                    Callback.NOOP);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        return watched.get();
    }

    /** Answers as given, with a stub of its own for each interface that is not given, and runs at once what is to run later. */
    private static <T> T stub(Class<T> type, Map<String, Optional<?>> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> {
                    if (answers.containsKey(method.getName())) {
                        return answers.get(method.getName()).orElse(null);
                    }
                    if (type == Scheduler.class && method.getName().equals("schedule")
                            || type == Executor.class && method.getName().equals("execute")) {
                        ((Runnable) arguments[0]).run();
                        return null;
                    }
                    if (method.getName().equals("getRemoteSocketAddress")) {
                        return new InetSocketAddress("192.0.2.1", 4711);
                    }
                    if (method.getReturnType() == String.class) {
                        return "/";
                    }
                    return method.getReturnType().isInterface() ? stub(method.getReturnType(), Map.of()) : null;
                }));
    }
}
