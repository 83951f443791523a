package fr.preau.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32C;

/**
 * Style sheet, scripts, font and pictures, from the class path. Their addresses carry a mark of their
 * content, so that browsers keep them for good and never an old one.
 */
public final class Assets {

    public static final String PREFIX = "/assets/";

    /** One sheet leaves for all of them; the order is that of the cascade. */
    private static final List<String> SHEETS = List.of(
            "tokens", "base", "components", "pages", "news", "exchange", "management", "charts", "centre", "print");

    private static final Map<String, Asset> KNOWN = new ConcurrentHashMap<>();

    private Assets() {}

    /** A file to send as it is. */
    public record Asset(String contentType, byte[] bytes) {
        private String mark() {
            var crc = new CRC32C();
            crc.update(bytes);
            return Long.toHexString(crc.getValue());
        }
    }

    /** The address of the style sheet. */
    public static String css() {
        return address("preau.css");
    }

    /** The address of a script. */
    public static String js(String name) {
        return address("js/" + name);
    }

    /** The address of an asset, with the mark of its content. */
    public static String address(String name) {
        return PREFIX + name + named(name).map(asset -> "?v=" + asset.mark()).orElse("");
    }

    /** The asset of that name under {@link #PREFIX}, if there is one. */
    public static Optional<Asset> named(String name) {
        var known = Optional.ofNullable(KNOWN.get(name));
        return known.isPresent() || name.contains("..") ? known : keep(name, load(name));
    }

    /** Only what exists is kept: anybody may ask for any name. */
    private static Optional<Asset> keep(String name, Optional<Asset> loaded) {
        loaded.ifPresent(asset -> KNOWN.put(name, asset));
        return loaded;
    }

    private static Optional<Asset> load(String name) {
        if (name.equals("preau.css")) {
            var css = new StringBuilder();
            SHEETS.forEach(sheet -> read("css/" + sheet + ".css")
                    .ifPresent(bytes -> css.append(new String(bytes, StandardCharsets.UTF_8))
                            .append('\n')));
            return Optional.of(
                    new Asset("text/css;charset=utf-8", css.toString().getBytes(StandardCharsets.UTF_8)));
        }
        return contentType(name).flatMap(type -> read(name).map(bytes -> new Asset(type, bytes)));
    }

    private static Optional<String> contentType(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "js" -> Optional.of("text/javascript;charset=utf-8");
            case "svg" -> Optional.of("image/svg+xml");
            case "png" -> Optional.of("image/png");
            case "woff2" -> Optional.of("font/woff2");
            default -> Optional.empty();
        };
    }

    private static Optional<byte[]> read(String name) {
        try (var in = Assets.class.getResourceAsStream("/static/" + name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
