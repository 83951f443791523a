package fr.preau.cycle.document;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.cycle.document.text.FullDays;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FullDaysTest {

    private static final LocalDate SEPTEMBER = LocalDate.of(2024, 9, 24);
    private static final LocalDate OCTOBER = LocalDate.of(2024, 10, 22);
    private static final List<LocalDate> DAYS = List.of(SEPTEMBER, OCTOBER);
    private static final String NOTICE = "**ATTENTION : LA JOURNÉE DU 22 OCTOBRE EST COMPLÈTE. "
            + "VOUS NE POUVEZ VOUS INSCRIRE QUE POUR LA JOURNÉE DU 24 SEPTEMBRE.**";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "La journée du 22 octobre est complète.",
                "LE 22 OCTOBRE EST DÉSORMAIS COMPLET !",
                "Mardi 22 octobre 2024 : complet",
                "Le 22\u00a0octobre (complet), venez nombreux.",
                "La journée du 22 octobre est **complète** mais il fera beau.",
            })
    void aDayIsClaimedFull(String sentence) {
        assertThat(FullDays.claimed(sentence, DAYS)).isEqualTo(new FullDays.Claims(Set.of(OCTOBER), Set.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Envoyez un dossier complet le 22 octobre.",
                "Le programme complet du 22 octobre est en ligne.",
                "La journée du 5 mai est complète.",
                "La journée du 22 octobre 2023 est complète.",
                "Les inscriptions sont ouvertes.",
                "Venez.",
                "",
            })
    void otherSentencesClaimNothing(String sentence) {
        assertThat(FullDays.claimed(sentence, DAYS)).isEqualTo(FullDays.Claims.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Il reste des places le 24 septembre.",
                "La journée du 24 septembre n'est pas encore complète.",
                "La journée du 24 septembre est encore ouverte.",
            })
    void aDayIsClaimedOpen(String sentence) {
        assertThat(FullDays.claimed(sentence, DAYS)).isEqualTo(new FullDays.Claims(Set.of(), Set.of(SEPTEMBER)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Vous ne pouvez vous inscrire que pour la journée du 24 septembre.",
                "Inscription possible uniquement le 24 septembre.",
                "Seule la journée du 24 septembre reste ouverte.",
                "Le 22 octobre est complet mais il reste des places le 24 septembre.",
            })
    void oneDayOpenAndTheOtherFull(String sentence) {
        assertThat(FullDays.claimed(sentence, DAYS)).isEqualTo(new FullDays.Claims(Set.of(OCTOBER), Set.of(SEPTEMBER)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "COMPLET",
                "Les deux journées sont complètes.",
                "Le cycle est complet !",
                "Les 24 septembre et 22 octobre sont complets."
            })
    void everyDayIsClaimedFull(String sentence) {
        assertThat(FullDays.claimed(sentence, DAYS)).isEqualTo(new FullDays.Claims(Set.copyOf(DAYS), Set.of()));
    }

    @Test
    void aNoticeIsShownWholeWhileItIsTrue() {
        assertThat(FullDays.sentencesThatHold(NOTICE, DAYS, OCTOBER::equals)).isEqualTo(NOTICE);
    }

    @Test
    void aFreedSeatSilencesTheSentencesThatBecameFalse() {
        assertThat(FullDays.sentencesThatHold(NOTICE, DAYS, _ -> false)).isEmpty();
    }

    @Test
    void whenBothAreFullOnlyTheFirstSentenceHolds() {
        assertThat(FullDays.sentencesThatHold(NOTICE, DAYS, _ -> true))
                .isEqualTo("**ATTENTION : LA JOURNÉE DU 22 OCTOBRE EST COMPLÈTE.**");
    }

    @Test
    void sentencesWithoutClaimsAlwaysHold() {
        var text =
                "Apportez un plan.\n\nLe 22 octobre est complet. Le déjeuner est offert.\n\n- Le 22 octobre est complet.\n- Merci.";

        assertThat(FullDays.sentencesThatHold(text, DAYS, _ -> false))
                .isEqualTo("Apportez un plan.\n\nLe déjeuner est offert.\n\n- Merci.");
        assertThat(FullDays.sentencesThatHold(text, DAYS, OCTOBER::equals)).isEqualTo(text);
    }
}
