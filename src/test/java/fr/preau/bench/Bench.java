package fr.preau.bench;

import java.util.Arrays;
import java.util.List;

/**
 * The benchmarks of {@code ./preau bench}: each row beside its reference, in the same run, on the same
 * machine, so that ratios mean something where figures do not.
 */
public final class Bench {

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        var wanted = arguments.length == 0
                ? List.of("page", "rush", "mail", "scale", "start", "day", "after")
                : Arrays.asList(arguments);
        System.out.println(
                "Each row stands beside its reference, measured in this run on this machine: read the ratio.");
        System.out.printf("%n%-34s %14s %14s %8s %8s%n", "what", "Préau", "reference", "ratio", "target");
        for (var name : wanted) {
            switch (name) {
                case "page" -> PageBench.run();
                case "rush" -> RushBench.run();
                case "scale" -> ScaleBench.run();
                case "start" -> StartBench.run();
                case "territory" -> TerritoryBench.run();
                case "evaluation" -> EvaluationBench.run();
                case "day" -> {
                    PaperBench.run();
                    SyncBench.run();
                }
                case "mail" -> MailBench.run();
                case "backup" -> BackupBench.run();
                case "lawful" -> LawfulBench.run();
                case "after" -> {
                    AfterBench.run();
                    LibraryBench.run();
                }
                case "between" -> {
                    BetweenBench.run();
                    LettersBench.run();
                    LiveBench.run();
                }
                default ->
                    throw new IllegalArgumentException("no benchmark named " + name
                            + ": page, rush, scale, start, day, territory, evaluation, after, between, mail, backup, lawful");
            }
        }
    }

    /** One row; the ratio is of the first figure to the second. */
    static void row(String what, double preau, double reference, String target) {
        System.out.printf("%-34s %14.1f %14.1f %8.2f %8s%n", what, preau, reference, preau / reference, target);
    }

    static void note(String text) {
        System.out.println("    " + text);
    }
}
