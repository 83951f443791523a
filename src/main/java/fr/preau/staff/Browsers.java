package fr.preau.staff;

import java.util.Arrays;
import java.util.Optional;

/** The kind of a browser, in words by which its owner knows it again; the rest of what it says is not kept. */
public final class Browsers {

    /** The order matters: nearly all say that they are Mozilla, most that they are Safari and Chrome too. */
    private enum Program {
        EDGE("Edg", "Edge"),
        OPERA("OPR/", "Opera"),
        SAMSUNG("SamsungBrowser", "Samsung Internet"),
        FIREFOX("Firefox/", "Firefox"),
        FIREFOX_IOS("FxiOS", "Firefox"),
        CHROME("Chrome/", "Chrome"),
        CHROME_IOS("CriOS", "Chrome"),
        SAFARI("Safari/", "Safari");

        private final String mark;
        private final String label;

        Program(String mark, String label) {
            this.mark = mark;
            this.label = label;
        }
    }

    private enum Machine {
        IPHONE("iPhone", "iPhone"),
        IPAD("iPad", "iPad"),
        ANDROID("Android", "Android"),
        WINDOWS("Windows", "Windows"),
        MAC("Macintosh", "Mac"),
        CHROMEBOOK("CrOS", "ChromeOS"),
        LINUX("Linux", "Linux");

        private final String mark;
        private final String label;

        Machine(String mark, String label) {
            this.mark = mark;
            this.label = label;
        }
    }

    private Browsers() {}

    /** « Firefox sur Windows », or as much of it as the browser tells. */
    public static String describe(String userAgent) {
        var machine = Arrays.stream(Machine.values())
                .filter(one -> userAgent.contains(one.mark))
                .map(one -> one.label)
                .findFirst();
        return program(userAgent).orElse("Navigateur inconnu")
                + machine.map(name -> " sur " + name).orElse("");
    }

    private static Optional<String> program(String userAgent) {
        return Arrays.stream(Program.values())
                .filter(one -> userAgent.contains(one.mark))
                .map(one -> one.label)
                .findFirst();
    }
}
