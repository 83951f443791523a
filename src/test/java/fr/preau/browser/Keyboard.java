package fr.preau.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

/** Somebody who has no mouse: goes from stop to stop, and must see where they are. */
final class Keyboard {

    private static final int MOST_STOPS = 80;

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    /** Goes forward until that element has the focus. */
    Keyboard to(String selector) {
        for (var stop = 0; stop < MOST_STOPS; stop++) {
            page.keyboard().press("Tab");
            assertSeen();
            if (focused(selector)) {
                return this;
            }
        }
        throw new AssertionError("the keyboard does not reach " + selector);
    }

    void press(String key) {
        page.keyboard().press(key);
    }

    void type(String text) {
        page.keyboard().type(text);
    }

    private boolean focused(String selector) {
        return page.locator(selector + ":focus").count() > 0;
    }

    /** The stop is on the screen and marked: an outline, or a shadow in its place, on it or on its label. */
    private void assertSeen() {
        assertThat(page.evaluate("""
                () => {
                  const stop = document.activeElement;
                  if (!stop || stop === document.body) return true;
                  const box = stop.getBoundingClientRect();
                  const marked = (one) => {
                    const style = getComputedStyle(one);
                    return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
                        || style.boxShadow !== 'none';
                  };
                  return box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight
                      && (marked(stop) || marked(stop.closest('label') ?? stop));
                }
                """))
                .as(() -> "seen: " + page.evaluate("document.activeElement?.outerHTML"))
                .isEqualTo(true);
    }
}
