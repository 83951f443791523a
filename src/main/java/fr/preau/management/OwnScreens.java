package fr.preau.management;

import fr.preau.cycle.Cycle;
import fr.preau.registration.list.WaitingLists;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The screens of the back office's own, where they stand in its rooms and in a cycle's tabs: before those of modules above. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class OwnScreens implements CycleScreens, HouseScreens {

    private static final List<HouseScreen> HOUSE = List.of(
            new HouseScreen(House.TODAY, "Aujourd’hui", "/gestion"),
            new HouseScreen(House.MEETINGS, "Cycles", "/gestion/cycles"),
            new HouseScreen(House.PEOPLE, "Inscriptions", "/gestion/inscriptions"),
            new HouseScreen(House.MESSAGES, "Messages partis", "/gestion/messages"),
            new HouseScreen(House.MESSAGES, "Messages de l’équipe", "/gestion/envois"),
            new HouseScreen(House.NEWS, "Actualités", "/gestion/actualites"),
            new HouseScreen(House.NEWS, "Lettres", "/gestion/actualites/lettres"),
            new HouseScreen(House.CONTRACTS, "Contrats", "/contrats"),
            new HouseScreen(House.STEERING, "Tableau de bord", "/gestion/tableau-de-bord"),
            new HouseScreen(House.STEERING, "Territoires", "/gestion/territoires"),
            new HouseScreen(House.STEERING, "Preuves", "/gestion/preuves"),
            new HouseScreen(House.STEERING, "Réclamations", "/gestion/reclamations"),
            new HouseScreen(House.STEERING, "Journal", "/gestion/journal"),
            new HouseScreen(House.SETTINGS, "Centre", "/gestion/reglages"),
            new HouseScreen(House.SETTINGS, "Équipe", "/gestion/equipe"),
            new HouseScreen(House.SETTINGS, "Textes des messages", "/gestion/modeles"),
            new HouseScreen(House.SETTINGS, "Attestations", "/gestion/attestations"),
            new HouseScreen(House.SETTINGS, "Registre", "/gestion/registre"),
            new HouseScreen(House.SETTINGS, "État", "/gestion/etat"));

    private final WaitingLists lists;

    OwnScreens(WaitingLists lists) {
        this.lists = lists;
    }

    @Override
    public List<HouseScreen> all() {
        return HOUSE;
    }

    /** A draft has nobody to welcome and nothing behind it. */
    @Override
    public List<CycleScreen> of(Cycle cycle) {
        var always = Stream.of(
                new CycleScreen(CycleTab.OVERVIEW, "Vue d’ensemble", "/ensemble"),
                new CycleScreen(CycleTab.OVERVIEW, "Tableau de bord", "/tableau-de-bord"),
                new CycleScreen(CycleTab.REGISTRATIONS, "Liste", ""),
                new CycleScreen(CycleTab.REGISTRATIONS, "Demandes à l’étude", "/demandes", lists.requests(cycle.id())),
                new CycleScreen(CycleTab.REGISTRATIONS, "Listes d’attente", "/attente", lists.waiting(cycle.id())),
                new CycleScreen(CycleTab.PAGE, "Modifier", "/modifier"),
                new CycleScreen(CycleTab.PAGE, "Image et intervenants", "/vitrine"),
                new CycleScreen(CycleTab.PAGE, "Publication", "/etat"),
                new CycleScreen(CycleTab.PAGE, "Versions", "/versions"),
                new CycleScreen(CycleTab.MESSAGES, "Textes des messages", "/modeles"),
                new CycleScreen(CycleTab.MESSAGES, "Rappels", "/rappels"),
                new CycleScreen(CycleTab.MESSAGES, "Me prévenir", "/prevenir"),
                new CycleScreen(CycleTab.RULES, "Règles d’inscription", "/regles"));
        var published = Stream.of(
                new CycleScreen(CycleTab.PAGE, "Faire connaître", "/faire-connaitre"),
                new CycleScreen(CycleTab.WELCOME, "Présences", "/presences"),
                new CycleScreen(CycleTab.WELCOME, "Badges", "/badges"),
                new CycleScreen(CycleTab.AFTER, "Après", "/apres"),
                new CycleScreen(CycleTab.AFTER, "Ressources", "/ressources"),
                new CycleScreen(CycleTab.AFTER, "Questions", "/questions"),
                new CycleScreen(CycleTab.AFTER, "Échanges", "/echanges"),
                new CycleScreen(CycleTab.AFTER, "Attestations", "/attestations"));
        return Stream.concat(always, published.filter(_ -> cycle.visible())).toList();
    }
}
