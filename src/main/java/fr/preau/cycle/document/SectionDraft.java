package fr.preau.cycle.document;

import fr.preau.cycle.Section;
import fr.preau.cycle.document.text.Block;
import fr.preau.cycle.document.text.Labelled;
import fr.preau.cycle.document.text.Names;
import java.util.List;
import java.util.Optional;

/** A titled text in the making. */
final class SectionDraft {

    private final BlockRole.Heading heading;
    private final TextDraft text;
    private final List<Remark> remarks;
    private Section.Kind kind;
    private boolean kindMayFollow = true;

    SectionDraft(BlockRole.Heading heading, TextDraft text, List<Remark> remarks) {
        this.heading = heading;
        this.text = text;
        this.remarks = remarks;
        this.kind = heading.kind();
    }

    void take(Block block) {
        if (!(kindMayFollow && isKind(block))) {
            text.add(block);
        }
        kindMayFollow = false;
    }

    private boolean isKind(Block block) {
        var field = block.form() == Block.Form.PARAGRAPH && block.isOneLine()
                ? Labelled.of(block.line()).filter(line -> line.label() == Labelled.Label.RUBRIQUE)
                : Optional.<Labelled>empty();
        var named = field.flatMap(line -> Names.section(line.plain()));
        named.ifPresent(name -> kind = name);
        if (field.isPresent() && named.isEmpty()) {
            remarks.add(DocumentRemarks.notUnderstood(
                    block.first(), field.get().label(), field.get().value()));
        }
        return named.isPresent();
    }

    Section content() {
        return new Section(kind, heading.heading(), text.markdown());
    }
}
