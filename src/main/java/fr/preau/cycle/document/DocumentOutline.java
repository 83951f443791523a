package fr.preau.cycle.document;

import fr.preau.cycle.Section;
import fr.preau.cycle.document.text.Block;
import fr.preau.cycle.document.text.Emphasis;
import fr.preau.cycle.document.text.EntryLine;
import fr.preau.cycle.document.text.FrenchDates;
import fr.preau.cycle.document.text.Kinds;
import fr.preau.cycle.document.text.ListItem;
import fr.preau.cycle.document.text.PlainText;
import fr.preau.cycle.document.text.TellingMonths;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The role of each block of a document, found before anything is read: whether a heading belongs to
 * a day or follows the programme depends on what comes after it.
 */
record DocumentOutline(List<Block> blocks, List<BlockRole> roles, Optional<TitleLine> title, int titleLine) {

    private static final BlockRole WORDS = new BlockRole.Words();
    /** From here down, a heading before the programme is a part of its section, when one is open. */
    private static final int SUBHEADING = 4;

    /** A date alone on a line opens a day before the programme only where it is not the only one. */
    static DocumentOutline of(List<Block> blocks) {
        var strict = new Pass(blocks, false).outline();
        if (strict.hasDay()) {
            return strict;
        }
        var loose = new Pass(blocks, true).outline();
        return loose.roles().stream().filter(BlockRole.Day.class::isInstance).count() > 1 ? loose : strict;
    }

    boolean hasDay() {
        return roles.stream().anyMatch(BlockRole.Day.class::isInstance);
    }

    /** The day of a document that opens none and has but one date, in its title or alone on a line. */
    Optional<OnlyDay> onlyDay() {
        var dates = title.map(TitleLine::dates).orElse(List.of());
        if (hasDay() || dates.size() > 1) {
            return Optional.empty();
        }
        if (dates.size() == 1) {
            return Optional.of(new OnlyDay(titleLine, DayLine.on(dates.getFirst())));
        }
        var found = new ArrayList<OnlyDay>();
        for (var at = 0; at < blocks.size(); at++) {
            if (roles.get(at) instanceof BlockRole.Words || roles.get(at) instanceof BlockRole.Heading) {
                found.addAll(OnlyDay.in(blocks.get(at)));
            }
        }
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** A day, and the line that dates it. */
    record OnlyDay(int line, DayLine day) {

        private static List<OnlyDay> in(Block block) {
            if (block.form() == Block.Form.KEPT || block.form() == Block.Form.KEPT_CLOSING) {
                return List.of();
            }
            var found = new ArrayList<OnlyDay>();
            for (var at = 0; at < block.lines().size(); at++) {
                var first = block.first() + at;
                DayLine.of(ListItem.unmarked(block.lines().get(at)), block.isHeading())
                        .filter(day -> day.dates().stream().allMatch(FrenchDates.Written::exists))
                        .ifPresent(day -> found.add(new OnlyDay(first, day)));
            }
            return found;
        }
    }

    private static final class Pass {

        private final List<Block> blocks;
        /** Whether a paragraph may open a day even where no programme was opened. */
        private final boolean paragraphsAnywhere;

        private final int title;
        private final TellingMonths months;
        /** The blocks, where those that open several days are several. */
        private final List<Block> parted = new ArrayList<>();

        private final List<BlockRole> roles = new ArrayList<>();
        private int titleNow;
        private boolean inSection;
        private boolean inProgramme;
        private boolean inDays;
        /** The deepest heading that may end the programme. */
        private int closingLevel = 6;

        Pass(List<Block> blocks, boolean paragraphsAnywhere) {
            this.blocks = blocks;
            this.paragraphsAnywhere = paragraphsAnywhere;
            this.title = titleIn(blocks).orElse(-1);
            var named = title < 0
                    ? Optional.<TitleLine>empty()
                    : Optional.of(TitleLine.of(blocks.get(title).line()));
            this.months = new TellingMonths(
                    named.map(TitleLine::dates).orElse(List.of()),
                    named.filter(TitleLine::range).isPresent());
        }

        DocumentOutline outline() {
            for (var at = 0; at < blocks.size(); at++) {
                if (at == title) {
                    titleNow = parted.size();
                    add(
                            blocks.get(at),
                            new BlockRole.Title(TitleLine.of(blocks.get(at).line())));
                } else {
                    var paragraphsToo = inProgramme || inDays || paragraphsAnywhere;
                    for (var part : paragraphsToo ? Parting.of(blocks.get(at)) : List.of(blocks.get(at))) {
                        add(part, role(part));
                    }
                }
            }
            titleDays();
            closing().ifPresent(at -> roles.set(at, new BlockRole.Closing()));
            return title < 0
                    ? new DocumentOutline(List.copyOf(parted), List.copyOf(roles), Optional.empty(), 0)
                    : new DocumentOutline(
                            List.copyOf(parted),
                            List.copyOf(roles),
                            Optional.of(((BlockRole.Title) roles.get(titleNow)).line()),
                            blocks.get(title).first());
        }

        /** « Séance 1 – Les copropriétés », and under it « Date : mardi 5 mai 2026 ». */
        private void titleDays() {
            for (var at = parted.size() - 1; at > 0; at--) {
                var above = parted.get(at - 1);
                if (at - 1 != titleNow
                        && above.isHeading()
                        && !(roles.get(at - 1) instanceof BlockRole.Programme)
                        && !parted.get(at).isHeading()
                        && roles.get(at) instanceof BlockRole.Day day) {
                    var titled = day.line().under(PlainText.read(above.headingText()));
                    if (titled.isPresent()) {
                        roles.set(at, new BlockRole.Day(titled.get()));
                        parted.remove(at - 1);
                        roles.remove(at - 1);
                        titleNow -= at <= titleNow ? 1 : 0;
                    }
                }
            }
        }

        private void add(Block block, BlockRole role) {
            parted.add(block);
            roles.add(role);
        }

        private BlockRole role(Block block) {
            if (block.form() == Block.Form.KEPT_CLOSING && inDays) {
                return new BlockRole.Closing();
            }
            var name = inDays ? Optional.<BlockRole>empty() : name(block);
            if (name.isPresent()) {
                return name.get();
            }
            var day = DayLine.of(block, inProgramme || inDays || paragraphsAnywhere)
                    .flatMap(this::withMonth);
            if (day.isPresent()) {
                return day(block, day.get());
            }
            return inProgramme || inDays ? WORDS : heading(block);
        }

        private Optional<DayLine> withMonth(DayLine line) {
            return line.date().month() > 0
                    ? Optional.of(line)
                    : months.of(line.date(), parted).map(told -> line.on(told.date(), told.unsure()));
        }

        private BlockRole day(Block block, DayLine line) {
            if (!inProgramme && block.isHeading()) {
                closingLevel = Math.min(closingLevel, block.level());
            }
            inDays = true;
            months.opened(line.dates().getLast());
            return line.dates().stream().allMatch(FrenchDates.Written::exists)
                    ? new BlockRole.Day(line)
                    : new BlockRole.NoDay(line);
        }

        private BlockRole heading(Block block) {
            if (!block.isOneLine()) {
                return WORDS;
            }
            var line = block.line();
            if (Kinds.isProgramme(line) && (block.isHeading() || Kinds.isBareProgramme(line))) {
                inProgramme = true;
                closingLevel = block.isHeading() ? block.level() : 6;
                return new BlockRole.Programme(Kinds.isBareProgramme(line));
            }
            var kind = Kinds.ofSection(line);
            var known = kind != Section.Kind.OTHER;
            if (known || block.isHeading() && (block.level() < SUBHEADING || !inSection)) {
                inSection = true;
                return new BlockRole.Heading(kind, PlainText.read(line));
            }
            return WORDS;
        }

        /** The first heading after everything of the programme that stands high enough to end it. */
        private OptionalInt closing() {
            var end = parted.size();
            for (var at = parted.size() - 1; at >= 0; at--) {
                var role = roles.get(at);
                if (role instanceof BlockRole.Day
                        || role instanceof BlockRole.NoDay
                        || role instanceof BlockRole.Closing
                        || EntryLine.opensIn(parted.get(at))) {
                    break;
                }
                if (role instanceof BlockRole.Words
                        && inDays
                        && parted.get(at).isHeading()
                        && parted.get(at).level() <= closingLevel) {
                    end = at;
                }
            }
            return end < parted.size() ? OptionalInt.of(end) : OptionalInt.empty();
        }
    }

    private static Optional<BlockRole> name(Block block) {
        if (!block.isOneLine()) {
            return Optional.empty();
        }
        return switch (Kinds.name(block.line())) {
            case "chapo" -> Optional.of(new BlockRole.Name(BlockRole.Field.CHAPO));
            case "annonce" -> Optional.of(new BlockRole.Name(BlockRole.Field.ANNONCE));
            case "contenu" -> Optional.of(new BlockRole.Name(BlockRole.Field.CONTENU));
            default -> Optional.empty();
        };
    }

    /** The first heading that is nothing else; without one, the first line in bold before any heading. */
    private static OptionalInt titleIn(List<Block> blocks) {
        var bold = OptionalInt.empty();
        for (var at = 0; at < blocks.size(); at++) {
            var block = blocks.get(at);
            if (!block.isOneLine() || name(block).isPresent()) {
                continue;
            }
            var line = block.line();
            var other = Kinds.isProgramme(line)
                    || Kinds.ofSection(line) != Section.Kind.OTHER
                    || block.level() != 1 && DayLine.of(block, true).isPresent();
            if (block.isHeading()) {
                return other || TitleLine.of(line).title().isEmpty() ? bold : OptionalInt.of(at);
            }
            if (bold.isEmpty()
                    && !other
                    && !TitleLine.of(line).title().isEmpty()
                    && Emphasis.isWrapped(line)
                    && !Announcements.announces(line)) {
                bold = OptionalInt.of(at);
            }
        }
        return bold;
    }
}
