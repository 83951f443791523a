/* Pieces of the screen. Names are written as text, never as HTML. */

const SIGNS = {
  ok: "M12 1a11 11 0 1 0 0 22 11 11 0 0 0 0-22zm-1.6 16.1-4.7-4.6 1.7-1.7 3 2.9 6.2-6.3 1.7 1.7z",
  stop: "M12 1a11 11 0 1 0 0 22 11 11 0 0 0 0-22zm-1.3 5.2h2.6v7.4h-2.6zm1.3 12a1.6 1.6 0 1 1 0-3.2 1.6 1.6 0 0 1 0 3.2z",
  note: "M12 1a11 11 0 1 0 0 22 11 11 0 0 0 0-22zm0 4.8a1.6 1.6 0 1 1 0 3.2 1.6 1.6 0 0 1 0-3.2zm-1.3 4.8h2.6v7.6h-2.6z",
};

/** With the no-break spaces that French typography asks for. */
export const french = (words) => words.replace(/ (?=[:;?!»])/g, "\u00a0").replace(/« /g, "«\u00a0");

/** An element with its attributes and children; texts stay texts. */
export function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (value !== undefined && value !== false) element.setAttribute(key, value === true ? "" : value);
  }
  const said = children.filter((child) => child !== undefined && child !== "");
  element.append(...said.map((child) => (typeof child === "string" ? french(child) : child)));
  return element;
}

export function sign(kind) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", SIGNS[kind]);
  svg.append(path);
  return svg;
}

export const button = (words, action, look = "button--plain") =>
  make("button", { type: "button", class: `button ${look}`, onclick: action }, words);

export const link = (words, href, look = "button--plain") => make("a", { class: `button ${look}`, href }, words);

/** A band that says something of the whole page. */
export function band(look, first, ...more) {
  return make(
    "div",
    { class: `band ${look}` },
    make("div", { class: "band__in" }, make("p", { class: "band__first" }, first), ...more.map((one) =>
      typeof one === "string" ? make("p", {}, one) : one)),
  );
}

/** What became of a gesture: big, in words, with its sign, and with what can be done now. */
export function result(kind, title, lines, actions) {
  return [
    make("div", { class: "door-result__sign" }, sign(kind)),
    make(
      "div",
      { class: "door-result__in" },
      make("p", { class: "door-result__title" }, title),
      ...lines.filter(Boolean).map((line) => make("p", {}, line)),
      actions.length ? make("div", { class: "door-result__actions" }, ...actions) : undefined,
    ),
  ];
}

/** In a sentence; a name that is read from the right is set apart from the words around it. */
export function fullName(person) {
  const name = `${person.firstName} ${person.lastName}`;
  return /[\u0590-\u08ff]/.test(name) ? `\u2068${name}\u2069` : name;
}

/** « 9 h 12 » in the day's own zone. */
export function hour(instant, zone) {
  const parts = new Intl.DateTimeFormat("fr-FR", { hour: "numeric", minute: "2-digit", hourCycle: "h23", timeZone: zone })
    .formatToParts(new Date(instant))
    .reduce((all, part) => ({ ...all, [part.type]: part.value }), {});
  return `${Number(parts.hour)}\u00a0h\u00a0${parts.minute}`;
}

/** Draws anew only what says something else: what is under a finger or read aloud stays. */
export function redraw(place, says, pieces) {
  const key = JSON.stringify(says);
  if (place.dataset.says === key) return;
  place.dataset.says = key;
  place.replaceChildren(...pieces());
}

export const count = (number, one, many) => `${number}\u00a0${number < 2 ? one : many}`;
