/* What a script adds to the back office: keys that lead somewhere, and navigation that shows where one is. */

const search = document.querySelector("#partout[data-keys=yes]");
const list = document.querySelector("#raccourcis");

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || writes(event.target)) {
    return;
  }
  if (event.key === "/" && search) {
    event.preventDefault();
    search.focus();
  } else if (event.key === "?" && list) {
    event.preventDefault();
    list.showModal();
  }
});

list?.querySelector("button").addEventListener("click", () => list.close());

function writes(target) {
  return target instanceof Element && target.closest("input, textarea, select, dialog, [contenteditable]") !== null;
}

// A line of links that is wider than the screen begins at the one in hand.
for (const line of document.querySelectorAll("[data-scrolls] ul, .tabs ul")) {
  const here = line.querySelector("[aria-current]");
  if (here) {
    line.scrollLeft = here.offsetLeft - line.offsetLeft - (line.clientWidth - here.offsetWidth) / 2;
  }
  // A browser leaves what it shows half of where it is.
  line.addEventListener("focusin", ({ target }) => target.scrollIntoView({ block: "nearest", inline: "nearest" }));
}

// One tick for all the lines of a table; without a script there are those of each line.
for (const all of document.querySelectorAll("label[data-all]")) {
  const box = all.querySelector("input");
  const lines = [...all.closest("table").querySelectorAll("tbody .card-tick input[type=checkbox]")];
  const show = () => {
    const ticked = lines.filter((line) => line.checked).length;
    box.checked = ticked === lines.length;
    box.indeterminate = ticked > 0 && ticked < lines.length;
  };
  box.addEventListener("change", () => lines.forEach((line) => (line.checked = box.checked)));
  lines.forEach((line) => line.addEventListener("change", show));
  all.hidden = false;
  all.nextElementSibling.hidden = true;
  show();
}

// A colour is chosen from a palette too; what is sent is its code.
for (const palette of document.querySelectorAll("input[data-colour]")) {
  const code = document.getElementById(palette.dataset.colour);
  const show = () => {
    if (/^#[0-9a-f]{6}$/i.test(code.value)) palette.value = code.value.toLowerCase();
  };
  palette.addEventListener("input", () => (code.value = palette.value));
  code.addEventListener("input", show);
  palette.closest("[hidden]").hidden = false;
  show();
}

// What a form would make is shown as it is filled in: the server reads the form, which saves nothing, and what it shows
// of it takes the place of what stood there. Each asking counts among the forms that the address of the whole office
// may send in a minute (PREAU_POSTS_PER_MINUTE): six a minute at most, at once where a field is done.
const SAID_AFTER = 600;
const SAID_APART = 10_000;

for (const form of document.querySelectorAll("form[data-live]")) {
  let next;
  let asked = -Infinity;
  let asking = new AbortController();
  const say = async () => {
    asked = Date.now();
    // An answer to what stood there before would come over the later one.
    asking.abort();
    asking = new AbortController();
    const { signal } = asking;
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(form)) {
      if (typeof value === "string") body.append(name, value);
    }
    body.set("gesture", form.dataset.live);
    try {
      const answer = await fetch(form.action, { method: "POST", body, signal });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      for (const place of document.querySelectorAll("[data-said]")) {
        const fresh = page.getElementById(place.id);
        if (fresh && !place.contains(document.activeElement)) place.replaceChildren(...fresh.childNodes);
      }
    } catch {
      // What stood there stays: the next change asks again.
    }
  };
  const soon = (pause) => {
    clearTimeout(next);
    next = setTimeout(say, Math.max(pause, asked + SAID_APART - Date.now()));
  };
  form.addEventListener("input", () => soon(SAID_AFTER));
  form.addEventListener("change", () => soon(0));
}

// What goes on by itself is read again every few seconds, until the page says that it is over. Nothing is taken away
// from under whoever has the focus in it.
const READ_AGAIN = 3_000;
const moving = () => [...document.querySelectorAll("[data-moves=yes]")];

/* Asked for there, the page does not keep a session in use that nobody uses. */
function byItself() {
  const address = new URL(location.href);
  address.searchParams.set("seul", "oui");
  return address;
}

async function readAgain() {
  try {
    const answer = await fetch(byItself(), { headers: { Accept: "text/html" } });
    if (answer.redirected) return;
    if (!answer.ok) throw new Error(`${answer.status}`);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const goesOn = page.querySelector("[data-moves=yes]") !== null;
    for (const part of moving()) {
      const fresh = page.getElementById(part.id);
      if (!goesOn && !part.contains(document.activeElement)) part.removeAttribute("data-moves");
      if (part.contains(document.activeElement)) continue;
      part.replaceChildren(...(fresh ? fresh.childNodes : []));
    }
  } catch {
    // No network for the moment, or no answer: the next time is soon.
  }
  if (moving().length > 0) setTimeout(readAgain, READ_AGAIN);
}

if (moving().length > 0) setTimeout(readAgain, READ_AGAIN);
