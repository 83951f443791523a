package fr.preau.management;

import org.springframework.web.servlet.view.RedirectView;

/** Sends the reader elsewhere after a gesture, and says whether it changed anything: what the journals go by. */
public final class DoneRedirect extends RedirectView {

    private final boolean changed;

    public DoneRedirect(String url, boolean changed) {
        super(url);
        this.changed = changed;
    }

    /** That address with one parameter more. */
    public static String with(String address, String parameter, String value) {
        var fragment = address.contains("#") ? address.substring(address.indexOf('#')) : "";
        var page = address.substring(0, address.length() - fragment.length());
        return page + (page.contains("?") ? "&" : "?") + parameter + "=" + value + fragment;
    }

    /** Whether anything is not as it was before. */
    public boolean changed() {
        return changed;
    }
}
