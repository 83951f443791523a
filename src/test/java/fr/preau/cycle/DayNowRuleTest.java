package fr.preau.cycle;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import fr.preau.cycle.DayContent.Status;
import org.junit.jupiter.api.Test;

/**
 * What a day is now has one place that says it: nobody else works it out from what organisers set, which only who
 * edits a page reads, a person by the form or a program by the interface.
 */
class DayNowRuleTest {

    @Test
    void onlyTheCycleAndWhoEditsItReadTheStatusThatOrganisersSet() {
        noClasses()
                .that()
                .resideOutsideOfPackages("fr.preau.cycle..", "fr.preau.management.editor..", "fr.preau.api.data..")
                .should()
                .accessField(Status.class, "CANCELLED")
                .orShould()
                .callMethod(DayContent.class, "status")
                .because("DayTiming.now says what a day is now, and DayContent.held whether it is held at all")
                .check(new ClassFileImporter()
                        .withImportOption(new DoNotIncludeTests())
                        .importPackages("fr.preau"));
    }
}
