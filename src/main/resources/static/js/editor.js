/* What a script adds to the editor: the buttons that move rows do not reload the page, and leaving without saving asks. */

const SAVE = "save";
let dirty = false;

document.addEventListener("input", (event) => {
  dirty ||= event.target.closest("[data-editor]") !== null;
});

addEventListener("beforeunload", (event) => {
  if (dirty) {
    event.preventDefault();
  }
});

document.addEventListener("submit", (event) => {
  const form = event.target.closest("[data-editor]");
  const button = event.submitter;
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
