/*
 * Figures typed into the board itself. The table is one stop of the Tab key; the arrows go from cell to cell. What is
 * typed is kept on this device until the server has it: through a lost network, a closed tab, and somebody else who
 * writes into the same cell, who is then shown beside.
 */

const form = document.querySelector("form[data-figures]");
const region = document.querySelector(".board");
const told = document.querySelector("#board-told");
const STORE = `tableau:${location.pathname}`;
const { beside, cellOf, cents, figureIn, grid, keyOf, leftWith, nameOf, nextFigure, placeOf, rows } = await import(
  form.dataset.figures
);
const AGAIN = 4_000;
const LONGEST = 8_000;

/** By request and figure: what was typed over what, then why it was refused or what stands there instead. */
const kept = JSON.parse(localStorage.getItem(STORE) ?? "{}");
let current;
let sending = false;
let off = "";

const address = (place) => `${form.action}${place.action}/financements/${place.request}`;

function save() {
  if (Object.keys(kept).length === 0) localStorage.removeItem(STORE);
  else localStorage.setItem(STORE, JSON.stringify(kept));
}

/* From cell to cell. */

function focus(cell) {
  current?.removeAttribute("tabindex");
  current = cell;
  cell.tabIndex = 0;
  cell.focus();
}

/* Writing into a cell. */

function edit(cell, typed) {
  const place = placeOf(cell);
  const one = kept[keyOf(place)];
  const was = [...cell.childNodes];
  const seen = one?.seen ?? figureIn(cell);
  const input = document.createElement("input");
  input.className = "board__input";
  input.inputMode = "decimal";
  input.autocomplete = "off";
  input.maxLength = 40;
  input.size = 8;
  input.value = typed ?? one?.value ?? figureIn(cell);
  input.setAttribute("aria-label", nameOf(cell, place));
  input.setAttribute("aria-describedby", "board-note");
  const note = document.createElement("output");
  note.id = "board-note";
  note.className = "board__note small";
  note.textContent = one?.refused ?? leftWith(cell, place, seen, input.value);
  cell.replaceChildren(input, note);
  let closed = false;
  const close = (keeps) => {
    if (closed) return;
    closed = true;
    cell.replaceChildren(...was);
    if (keeps) write(cell, place, seen, input.value.trim());
  };
  input.addEventListener("input", () => (note.textContent = leftWith(cell, place, seen, input.value)));
  input.addEventListener("blur", () => close(true));
  input.addEventListener("keydown", (event) => {
    event.stopPropagation();
    if (event.key === "Escape") {
      close(false);
      focus(cell);
    } else if (event.key === "Enter" && event.ctrlKey) {
      close(true);
      location.assign(address(place));
    } else if (event.key === "Enter" || event.key === "Tab") {
      const next = nextFigure(cell, event.shiftKey ? -1 : 1, event.key === "Enter");
      if (!next && event.key === "Tab") return;
      event.preventDefault();
      close(true);
      focus(next ?? cell);
    }
  });
  input.focus();
  if (typed === undefined) input.select();
}

function write(cell, place, seen, value) {
  const key = keyOf(place);
  if (value === seen || (value !== "" && seen !== "" && cents(value) === cents(seen))) {
    if (kept[key]) giveUp(key);
    return;
  }
  kept[key] = { value, seen, name: nameOf(cell, place), action: place.action };
  save();
  show();
  flush();
}

async function giveUp(key) {
  delete kept[key];
  save();
  show();
  const page = await fetch(location.href).catch(() => undefined);
  if (page?.ok) merge(await page.text());
}

/* What leaves, in order, one after the other. */

async function send(key, one) {
  const [request, figure] = key.split("/");
  const body = new URLSearchParams(new FormData(form));
  body.set("figure", figure);
  body.set("value", one.value);
  body.set("seen", one.seen);
  body.set("overReason", one.why ?? "");
  const answer = await fetch(`${address({ action: one.action, request })}/montant${form.dataset.query}`, {
    method: "POST",
    body,
    signal: AbortSignal.timeout(LONGEST),
  });
  if (new URL(answer.url).searchParams.has("fait")) return { done: true, page: await answer.text() };
  if (answer.status >= 500 || answer.status === 429) return { off: told.dataset.off };
  if (answer.redirected || answer.status === 401) return { off: told.dataset.signedOut };
  if (answer.status === 409) {
    const there = merge(await (await fetch(location.href)).text());
    const cell = there && cellOf(key, there);
    // It came through the first time, and its answer did not.
    if (cell && cents(figureIn(cell)) === cents(one.value)) return { done: true };
    return cell ? { now: figureIn(cell) } : { refused: told.dataset.nothing };
  }
  const fault = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-faults] li a");
  return { refused: fault?.textContent ?? told.dataset.nothing, field: fault?.hash.slice(1) };
}

const next = () => Object.entries(kept).find(([, one]) => one.refused === undefined && one.now === undefined);

async function flush() {
  if (sending) return;
  sending = true;
  try {
    for (let waiting = next(); waiting; waiting = next()) {
      const [key, one] = waiting;
      const { done, page, off: why, ...became } = await send(key, one).catch(() => ({ off: told.dataset.off }));
      off = why ?? "";
      if (why) break;
      // Typed over once more meanwhile: that leaves next, over what was just written.
      if (kept[key] !== one) {
        if (done && kept[key]) kept[key].seen = one.value;
      } else if (done) delete kept[key];
      else Object.assign(one, became);
      save();
      if (page) merge(page);
      show(done ? `${told.dataset.saved} : ${one.name}, ${one.value || told.dataset.none}` : "");
    }
  } finally {
    sending = false;
    show();
  }
}

/**
 * Takes the figures, sums and sentences of a page that the server just made, and leaves alone what is being typed.
 * Another number of rows is for the next opening of the page.
 */
function merge(html) {
  const fresh = new DOMParser().parseFromString(html, "text/html");
  const table = fresh.querySelector(".board table");
  if (table?.rows.length !== grid.rows.length) return table;
  [...table.rows].forEach((row, at) => {
    [...row.cells].forEach((cell, column) => {
      const mine = grid.rows[at].cells[column];
      if (mine.querySelector("input") || mine.textContent === cell.textContent) return;
      const place = placeOf(mine);
      if (place && kept[keyOf(place)]?.refused !== undefined) return;
      mine.replaceChildren(...cell.cloneNode(true).childNodes);
      quiet(mine);
    });
  });
  for (const part of document.querySelectorAll("[data-fresh]")) {
    part.replaceChildren(...(fresh.querySelector(`[data-fresh="${part.dataset.fresh}"]`)?.childNodes ?? []));
  }
  show();
  // What is left of the envelope has moved under whoever types.
  grid.querySelector(".board__input")?.dispatchEvent(new Event("input"));
  return table;
}

/* What is not on the server yet, told under the table and marked in its cell. */

function button(text, work) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "button button--quiet";
  made.textContent = text;
  made.addEventListener("click", work);
  return made;
}

function again(key, changes) {
  Object.assign(kept[key], changes, { refused: undefined, now: undefined });
  save();
  show();
  flush();
}

function line(key, one) {
  const item = document.createElement("li");
  const typed = `${one.name} : ${one.value || told.dataset.none}`;
  if (one.now !== undefined) {
    const now = one.now || told.dataset.none;
    item.append(
      `${typed} – ${told.dataset.now} ${now}. `,
      button(`${told.dataset.keep} ${now}`, () => giveUp(key)),
      " ",
      button(`${told.dataset.write} ${one.value || told.dataset.none}`, () => again(key, { seen: one.now })),
    );
  } else if (one.refused !== undefined) {
    const [request] = key.split("/");
    const whole = document.createElement("a");
    whole.href = address({ action: one.action, request });
    whole.textContent = told.dataset.whole;
    item.append(`${told.dataset.refused} – ${typed}. ${one.refused} `);
    if (one.field === "overReason") item.append(reason(key), " ");
    item.append(button(told.dataset.again, () => edit(cellOf(key))), " ");
    item.append(button(told.dataset.leave, () => giveUp(key)), " ", whole);
  } else item.append(`${told.dataset.waits} – ${typed}`);
  return item;
}

function reason(key) {
  const label = document.createElement("label");
  const input = document.createElement("input");
  input.className = "control control--short";
  label.append(`${told.dataset.why} `, input);
  const whole = document.createElement("span");
  whole.append(label, " ", button(told.dataset.anyway, () => again(key, { why: input.value })));
  return whole;
}

function show(saved = "") {
  grid.querySelectorAll(".board__waits, .board__refused").forEach((cell) => {
    cell.classList.remove("board__waits", "board__refused");
    cell.removeAttribute("aria-invalid");
  });
  const lines = [];
  for (const [key, one] of Object.entries(kept)) {
    const cell = cellOf(key);
    const trouble = one.refused !== undefined || one.now !== undefined;
    if (cell && !cell.querySelector("input")) {
      if (one.now === undefined) cell.textContent = one.value;
      cell.classList.add(trouble ? "board__refused" : "board__waits");
      if (trouble) cell.setAttribute("aria-invalid", "true");
    }
    if (trouble || off) lines.push(line(key, one));
  }
  if (told.contains(document.activeElement) && !saved && lines.length === told.querySelectorAll("li").length) return;
  const sentence = document.createElement("p");
  sentence.textContent = off || saved;
  sentence.className = off ? "" : "unseen";
  const list = document.createElement("ul");
  list.append(...lines);
  told.replaceChildren(...(sentence.textContent ? [sentence] : []), ...(lines.length ? [list] : []));
}

/** The links of a cell are reached by the cell. */
function quiet(cell) {
  cell.querySelectorAll("a").forEach((link) => (link.tabIndex = -1));
}

grid.addEventListener("keydown", (event) => {
  const cell = event.target.closest("td, th");
  if (!cell || cell !== event.target || event.altKey || event.metaKey) return;
  const to = beside(cell, event.key, event.ctrlKey);
  const place = placeOf(cell);
  if (to) focus(to);
  else if (event.key === "Enter" && (event.ctrlKey || !place)) {
    const link = place ? address(place) : cell.querySelector("a")?.href;
    if (link) location.assign(link);
  } else if (place && (event.key === "Enter" || event.key === "F2")) edit(cell);
  else if (place && (event.key === "Delete" || event.key === "Backspace")) edit(cell, "");
  else if (place && !event.ctrlKey && /^\d$/.test(event.key)) edit(cell, event.key);
  else return;
  event.preventDefault();
});

grid.addEventListener("click", (event) => {
  const cell = event.target.closest("td");
  if (!cell || !placeOf(cell) || event.target.closest("input") || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  if (cell === document.activeElement) edit(cell);
  else focus(cell);
});

if (grid.tHead.rows.length > 1) {
  form.hidden = false;
  grid.setAttribute("role", "grid");
  grid.setAttribute("aria-readonly", "true");
  grid.setAttribute("aria-describedby", "board-help");
  for (const cell of grid.querySelectorAll("tbody :is(td, th)")) {
    quiet(cell);
    if (placeOf(cell)) cell.setAttribute("aria-readonly", "false");
  }
  region.style.scrollPaddingInlineStart = `${grid.querySelector("tbody th[scope=row]").offsetWidth}px`;
  region.style.scrollPaddingBlockStart = `${grid.tHead.offsetHeight}px`;
  current = nextFigure(rows()[0].cells[0], 1, false) ?? rows()[0].cells[0];
  current.tabIndex = 0;
  addEventListener("online", flush);
  setInterval(flush, AGAIN);
  show();
  flush();
}
