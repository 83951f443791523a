/*
 * What a script adds to the editor: the buttons that move rows do not reload the page, the preview beside follows what
 * is typed, and leaving without saving asks.
 */

const SAVE = "save";
const LOOK = "look";

// A pause in the typing, or a field that is done. Each look counts among the forms that the address of the whole office
// may send in a minute (PREAU_POSTS_PER_MINUTE): six a minute at most.
const PAUSE = 1_200;
const APART = 10_000;
const beside = matchMedia("(min-width: 75rem)");
let next;
let followed = -Infinity;
let dirty = false;

document.addEventListener("input", (event) => {
  const form = event.target.closest("[data-editor]");
  if (form) {
    dirty = true;
    followSoon(form, PAUSE);
  }
});

document.addEventListener("change", (event) => {
  const form = event.target.closest("[data-editor]");
  if (form) followSoon(form, 0);
});

addEventListener("beforeunload", (event) => {
  if (dirty) {
    event.preventDefault();
  }
});

document.addEventListener("submit", (event) => {
  const form = event.target.closest("[data-editor]");
  const button = event.submitter;
  if (form && button?.value === LOOK) {
    event.preventDefault();
    follow(form);
    return;
  }
  if (!form || button?.hasAttribute("formaction")) {
    return;
  }
  if (!button || button.value === SAVE) {
    dirty = false;
    return;
  }
  event.preventDefault();
  dirty = true;
  work(form, button);
});

/** Has the server do to the form what it does without scripts, and puts its answer in the form's place. */
async function work(form, button) {
  const body = new URLSearchParams(new FormData(form, button));
  const open = openEntries(form);
  try {
    const answer = await fetch(form.action, { method: "POST", body });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.querySelector("[data-editor]");
    if (!answer.ok || !fresh) {
      throw new Error("no form came back");
    }
    const top = button.getBoundingClientRect().top;
    form.replaceWith(fresh);
    show(page);
    document.dispatchEvent(new Event("fresh"));
    openEntries(fresh, open);
    focus(fresh, button.value, top);
  } catch {
    // The ordinary way, page and all: what was typed is still in the form.
    dirty = false;
    const gesture = Object.assign(document.createElement("input"), {
      type: "hidden",
      name: button.name,
      value: button.value,
    });
    form.append(gesture);
    form.submit();
  }
}

function followSoon(form, pause) {
  clearTimeout(next);
  if (beside.matches) {
    next = setTimeout(() => follow(form), Math.max(pause, followed + APART - Date.now()));
  }
}

/** Has the server read the form as it stands, which saves nothing, and shows the page that comes of it. */
async function follow(form) {
  clearTimeout(next);
  followed = Date.now();
  const body = new URLSearchParams(new FormData(form));
  body.set("gesture", LOOK);
  try {
    const answer = await fetch(form.action, { method: "POST", body });
    if (answer.ok) {
      show(new DOMParser().parseFromString(await answer.text(), "text/html"));
    }
  } catch {
    // The preview stays as it was: the next keystroke asks again.
  }
}

/** The preview of that answer in the place of the one that stands, at the height that was being read. */
function show(page) {
  const place = document.querySelector("[data-preview]");
  const fresh = page.querySelector("[data-preview]");
  const shown = place?.querySelector("iframe");
  const frame = fresh?.querySelector("iframe");
  if (!place || !fresh || (shown && frame && shown.srcdoc === frame.srcdoc)) {
    return;
  }
  if (shown && frame) {
    const top = shown.contentWindow.scrollY;
    shown.addEventListener("load", () => shown.contentWindow.scrollTo({ top, behavior: "instant" }), { once: true });
    shown.srcdoc = frame.srcdoc;
  } else if (frame) {
    place.replaceChildren(frame);
  }
}

/** The summaries of the entries that stand open; given some, opens those. */
function openEntries(form, wanted) {
  const entries = [...form.querySelectorAll("details")];
  if (wanted) {
    entries.filter((entry) => wanted.has(summary(entry))).forEach((entry) => (entry.open = true));
  }
  return new Set(entries.filter((entry) => entry.open).map(summary));
}

function summary(entry) {
  return entry.querySelector("summary").textContent;
}

/** Where the hand was: the same button of the row that moved, or the row itself, at the same height. */
function focus(form, gesture, top) {
  const row = form.dataset.focus;
  const what = gesture.slice(gesture.lastIndexOf("-") + 1);
  const same = form.querySelector(`button[value="${CSS.escape(`${row}-${what}`)}"]`);
  const place = document.getElementById(row);
  const target = ["up", "down"].includes(what) && same ? same : (place?.querySelector("summary") ?? place);
  if (!target) {
    return;
  }
  target.focus({ preventScroll: true });
  if (target === same) {
    scrollBy({ top: target.getBoundingClientRect().top - top, behavior: "instant" });
  } else {
    target.scrollIntoView({ block: "center" });
  }
}
