/* What a script adds to a text in Markdown: buttons over it, and two keys, that write the signs. */

// Put together here: no address of another host stands in our scripts.
const ADDRESS = "https:" + "//";
const KEYS = new Map([
  ["b", "strong"],
  ["i", "emphasis"],
]);

show();
// A form that is put in another's place brings its bars along.
document.addEventListener("fresh", show);

function show() {
  for (const bar of document.querySelectorAll("[data-marks][hidden]")) {
    bar.hidden = false;
  }
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-mark]");
  if (button) {
    mark(document.getElementById(button.closest("[data-marks]").dataset.marks), button.dataset.mark);
  }
});

document.addEventListener("keydown", (event) => {
  const what = KEYS.get(event.key.toLowerCase());
  const text = event.target;
  if (what && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && text.matches?.("[data-marked]")) {
    event.preventDefault();
    mark(text, what);
  }
});

function mark(text, what) {
  if (what === "strong") {
    around(text, "**", "mots en gras");
  } else if (what === "emphasis") {
    around(text, "*", "mots en italique");
  } else if (what === "link") {
    link(text);
  } else {
    list(text);
  }
}

/** The signs on both sides of what is chosen, or taken away if they are there. */
function around(text, sign, words) {
  let { selectionStart: from, selectionEnd: to } = text;
  // A sign holds only against a word.
  while (from < to && /\s/.test(text.value[to - 1])) to--;
  while (from < to && /\s/.test(text.value[from])) from++;
  if (from < to && has(text, from, to, sign)) {
    const chosen = text.value.slice(from, to);
    write(text, from - sign.length, to + sign.length, chosen, 0, chosen.length);
    return;
  }
  const chosen = text.value.slice(from, to) || words;
  write(text, from, to, sign + chosen + sign, sign.length, chosen.length);
}

/** Two stars are not one star on each side. */
function has(text, from, to, sign) {
  const before = text.value.slice(0, from).match(/\**$/)[0].length;
  const after = text.value.slice(to).match(/^\**/)[0].length;
  const stars = Math.min(before, after);
  return sign.length === 2 ? stars >= 2 : stars % 2 === 1;
}

/** A link of what is chosen; what is to be typed next stands chosen. */
function link(text) {
  const { selectionStart: from, selectionEnd: to } = text;
  const chosen = text.value.slice(from, to).trim();
  const words = chosen || "mots du lien";
  const start = chosen ? words.length + 3 : 1;
  write(text, from, to, `[${words}](${ADDRESS})`, start, chosen ? ADDRESS.length : words.length);
}

/** A point before each line that is chosen, or taken away if all have one; a list stands apart from what is before. */
function list(text) {
  const start = text.value.lastIndexOf("\n", text.selectionStart - 1) + 1;
  const next = text.value.indexOf("\n", Math.max(text.selectionEnd - 1, start));
  const end = next < 0 ? text.value.length : next;
  const lines = text.value.slice(start, end).split("\n");
  const pointed = lines.every((line) => line.startsWith("- "));
  const fresh = lines.map((line) => (pointed ? line.slice(2) : `- ${line}`)).join("\n");
  const apart = !pointed && /[^\n]\n$/.test(text.value.slice(0, start)) && !/(^|\n)- [^\n]*\n$/.test(text.value.slice(0, start));
  const words = (apart ? "\n" : "") + fresh;
  write(text, start, end, words, words.length, 0);
}

/** Puts words in the place of others, so that the browser can undo it, and chooses some of them. */
function write(text, from, to, words, start, length) {
  text.focus();
  text.setSelectionRange(from, to);
  if (!document.execCommand("insertText", false, words)) {
    text.setRangeText(words, from, to, "end");
    text.dispatchEvent(new Event("input", { bubbles: true }));
  }
  text.setSelectionRange(from + start, from + start + length);
}
