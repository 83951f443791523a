package fr.preau.demo;

import fr.preau.staff.Account;
import fr.preau.staff.Accounts;
import fr.preau.staff.Role;
import org.springframework.stereotype.Service;

/** Fills an instance with the demonstration; whatever of it is there already stays as it is. */
@Service
public class DemoSetup {

    public static final String EMAIL = "organisatrice@demo.preau";
    public static final String PASSWORD = "preau-demo-2024";

    private final DemoPages pages;
    private final DemoOpenCycle open;
    private final DemoHeldCycle held;
    private final Accounts accounts;
    private final DemoWorkshops workshops;
    private final DemoNews news;
    private final DemoTerritories territories;
    private final DemoContract contract;

    DemoSetup(
            DemoPages pages,
            DemoOpenCycle open,
            DemoHeldCycle held,
            Accounts accounts,
            DemoWorkshops workshops,
            DemoNews news,
            DemoTerritories territories,
            DemoContract contract) {
        this.pages = pages;
        this.open = open;
        this.held = held;
        this.accounts = accounts;
        this.workshops = workshops;
        this.news = news;
        this.territories = territories;
        this.contract = contract;
    }

    public void fill() {
        contract.fill(account(EMAIL, "Camille Fontaine", Role.ADMINISTRATOR));
        account("accueil@demo.preau", "Sacha Lenoir", Role.DESK);
        account("lecture@demo.preau", "Dominique Vasseur", Role.READER);
        news.tell();
        open.tell();
        workshops.tell(pages.published("un-automne-d-ateliers-2024", "workshops-cycle.md"));
        held.tell();
        territories.fill();
    }

    /** Whoever is not there yet gets an account: a password takes a while to hash. */
    private Account account(String email, String name, Role role) {
        return accounts.withEmail(email)
                .map(known -> new Account(known.id(), known.email(), known.name(), known.role()))
                .or(() -> accounts.create(email, name, role, PASSWORD))
                .orElseThrow();
    }
}
