package fr.preau.platform.web;

import fr.preau.platform.Html;
import fr.preau.platform.centre.CentreName;

/**
 * The legal texts of the centre; each may be empty, and then the page says the least that is true anyway.
 *
 * @param address whom to write to
 */
public record LegalView(CentreName centre, String address, Html notice, Html privacy, Html accessibility) {}
