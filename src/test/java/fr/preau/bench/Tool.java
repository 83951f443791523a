package fr.preau.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Programs that benchmarks run beside the product. */
final class Tool {

    private Tool() {}

    /** Where that program is, if it is on the path. */
    static boolean present(String name) {
        return Stream.concat(
                        Stream.of("/usr/sbin"), Stream.of(System.getenv("PATH").split(":")))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    }

    /** Says how to get what is missing; true if everything is there. */
    static boolean need(String row, String... names) {
        var missing = Stream.of(names).filter(name -> !present(name)).toList();
        if (!missing.isEmpty()) {
            Bench.note("%s: %s missing; on Debian: apt-get install wrk nginx-light postgresql-contrib"
                    .formatted(row, String.join(", ", missing)));
        }
        return missing.isEmpty();
    }

    /** Runs a program to its end and returns what it printed. */
    static String run(List<String> command, String... environment) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        for (var i = 0; i < environment.length; i += 2) {
            builder.environment().put(environment[i], environment[i + 1]);
        }
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + "\n" + output);
        }
        return output;
    }

    /** The number that follows those words. */
    static double number(String output, String words) {
        var matcher = Pattern.compile(words + "\\s*=?\\s*([0-9.]+)").matcher(output);
        if (!matcher.find()) {
            throw new IllegalStateException("no « " + words + " » in:\n" + output);
        }
        return Double.parseDouble(matcher.group(1));
    }
}
