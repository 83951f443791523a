package fr.preau.cycle.document;

import fr.preau.cycle.document.text.Fence;
import fr.preau.cycle.document.text.Moments;
import fr.preau.cycle.document.text.PlainText;

/** How an export keeps a text from being taken for something else. */
enum Protection {
    NOWHERE {
        @Override
        String text(Sample.Position position, String text) {
            return text;
        }

        @Override
        String closing(String text) {
            return text;
        }

        @Override
        String heading(String heading) {
            return heading;
        }
    },
    WHERE_NEEDED {
        @Override
        String text(Sample.Position position, String text) {
            return Sample.standsBare(position, text) ? text : Fence.around(text);
        }

        @Override
        String closing(String text) {
            return Sample.standsBare(Sample.Position.CLOSING, text) ? text : Fence.aroundClosing(text);
        }

        @Override
        String heading(String heading) {
            return Sample.standsBare(Sample.Position.HEADING, PlainText.read(heading)) ? heading : veiled(heading);
        }
    },
    EVERYWHERE {
        @Override
        String text(Sample.Position position, String text) {
            return Fence.around(text);
        }

        @Override
        String closing(String text) {
            return Fence.aroundClosing(text);
        }

        @Override
        String heading(String heading) {
            return veiled(heading);
        }
    };

    abstract String text(Sample.Position position, String text);

    abstract String closing(String text);

    /** The heading of a section, as Markdown. */
    abstract String heading(String heading);

    /** The first letter as a number: it shows the same, and is not read as the name of something. */
    private static String veiled(String heading) {
        if (heading.isEmpty() || !Character.isLetterOrDigit(heading.codePointAt(0))) {
            return Moments.veiledWhole(heading);
        }
        var first = heading.codePointAt(0);
        return "&#" + first + ";" + heading.substring(Character.charCount(first));
    }
}
