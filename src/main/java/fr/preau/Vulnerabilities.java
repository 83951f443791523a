package fr.preau;

import fr.preau.CommandLine.BadUsage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Known vulnerabilities of what Préau is made of: advisories in OSV's format (https://ossf.github.io/osv-schema/), a file
 * each in a folder that whoever runs this has fetched, against the bill of materials (CycloneDX). Nothing is asked of
 * any network.
 */
final class Vulnerabilities {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Vulnerabilities() {}

    /**
     * One advisory that concerns one component.
     *
     * @param fixed the first version without it, where the advisory names one
     */
    record Found(String component, String version, String advisory, String summary, Optional<String> fixed) {

        /** As a line in French. */
        String words() {
            return "%s %s : %s. %s%s"
                    .formatted(
                            component,
                            version,
                            advisory,
                            summary.isBlank() ? "Sans résumé." : summary.strip(),
                            fixed.map(one -> " Corrigée en " + one + ".").orElse(""));
        }
    }

    /**
     * What was looked at and found.
     *
     * @param advisories how many files were read; none at all proves nothing
     */
    record Report(int components, int advisories, List<Found> found) {}

    /** @throws BadUsage if there is no bill of materials, or no advisory, or one that cannot be read */
    static Report look(Path folder, Path bill) {
        var components = components(bill);
        var found = new ArrayList<Found>();
        var files = files(folder);
        for (var file : files) {
            found.addAll(in(read(file), components));
        }
        return new Report(components.size(), files.size(), List.copyOf(found));
    }

    private static TreeMap<String, String> components(Path bill) {
        var components = new TreeMap<String, String>();
        read(bill)
                .path("components")
                .forEach(one -> components.put(text(one, "group") + ":" + text(one, "name"), text(one, "version")));
        if (components.isEmpty()) {
            throw new BadUsage("Le fichier " + bill + " n’est pas une liste de composants (CycloneDX, JSON).");
        }
        return components;
    }

    private static List<Path> files(Path folder) {
        try (var walk = Files.walk(folder)) {
            var files = walk.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new BadUsage("Le dossier " + folder + " ne contient aucun avis (fichiers .json au format OSV).");
            }
            return files;
        } catch (IOException e) {
            throw new BadUsage("Le dossier " + folder + " ne peut pas être lu (" + e.getMessage() + ").");
        }
    }

    private static JsonNode read(Path file) {
        try {
            var read = JSON.readTree(Files.readString(file));
            if (read.isObject()) {
                return read;
            }
        } catch (IOException | JacksonException e) {
            // Told below.
        }
        throw new BadUsage("Le fichier " + file + " ne peut pas être lu : ce n’est pas du JSON, ou il n’existe pas.");
    }

    private static List<Found> in(JsonNode advisory, TreeMap<String, String> components) {
        if (advisory.has("withdrawn")) {
            return List.of();
        }
        return stream(advisory.path("affected"))
                .filter(affected -> text(affected.path("package"), "ecosystem").equals("Maven"))
                .flatMap(affected -> {
                    var name = text(affected.path("package"), "name");
                    return Optional.ofNullable(components.get(name))
                            .filter(version -> concerns(affected, version))
                            .map(version -> new Found(
                                    name,
                                    version,
                                    text(advisory, "id"),
                                    text(advisory, "summary"),
                                    fixed(affected, version)))
                            .stream();
                })
                .distinct()
                .toList();
    }

    /** Named among the versions, or within a range: a range that cannot be told in versions does not count. */
    private static boolean concerns(JsonNode affected, String version) {
        return stream(affected.path("versions"))
                        .anyMatch(one -> one.asString("").equals(version))
                || stream(affected.path("ranges"))
                        .filter(range -> text(range, "type").equals("ECOSYSTEM"))
                        .anyMatch(range -> within(range, new MavenVersion(version)));
    }

    /** Events are in order: what was introduced lasts until it is fixed. */
    private static boolean within(JsonNode range, MavenVersion version) {
        var inside = false;
        for (var event : range.path("events")) {
            if (event.has("introduced")) {
                inside |= !version(event, "introduced").isAfter(version);
            } else if (event.has("fixed")) {
                inside &= version(event, "fixed").isAfter(version);
            } else if (event.has("last_affected")) {
                inside &= !version.isAfter(version(event, "last_affected"));
            }
        }
        return inside;
    }

    private static Optional<String> fixed(JsonNode affected, String version) {
        return stream(affected.path("ranges"))
                .flatMap(range -> stream(range.path("events")))
                .filter(event -> event.has("fixed"))
                .map(event -> version(event, "fixed"))
                .filter(one -> one.isAfter(new MavenVersion(version)))
                .min(MavenVersion::compareTo)
                .map(MavenVersion::text);
    }

    private static MavenVersion version(JsonNode event, String name) {
        return new MavenVersion(text(event, name));
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }
}
