/* Finding somebody: by three letters of a name, or by the code that they show. */

const MOST_SHOWN = 12;
const CODE = /\/bienvenue\/([A-Za-z0-9_-]{22})$/;
const LETTERS = { ł: "l", đ: "d", ø: "o", œ: "oe", æ: "ae", ß: "ss", ı: "i" };

/** A text as it is compared: lower case, no accents, nothing but letters and figures. */
export function bare(text) {
  return text
    .toLowerCase()
    .replace(/[łđøœæßı]/g, (letter) => LETTERS[letter])
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Whether somebody has a seat on the day. */
export const expected = (person) => person.state === "CONFIRMED" || person.state === "OFFERED";

/** Every word typed begins a word of the name or stands in it; names that begin so come first. */
export function find(people, typed) {
  const words = bare(typed).split(" ").filter(Boolean);
  if (words.join("").length < 2) return [];
  const found = [];
  for (const person of people) {
    person.key ??= bare(`${person.lastName} ${person.firstName}`);
    person.tight ??= person.key.replaceAll(" ", "");
    if (words.every((word) => person.key.includes(word)) || person.tight.startsWith(words.join(""))) {
      const starts = person.key.split(" ").some((part) => part.startsWith(words[0]));
      found.push([starts ? 0 : 1, person]);
    }
  }
  return found
    .sort((one, other) => one[0] - other[0])
    .slice(0, MOST_SHOWN)
    .map(([, person]) => person);
}

/**
 * What a camera read: { person } of the list, { code } of nobody on it, { host } when it is another
 * site's, or nothing of these when it is no code of ours.
 */
export function read(text, { people, site }) {
  const code = CODE.exec(text)?.[1];
  if (!code) return {};
  const person = people.find((one) => one.code === code);
  if (person) return { person };
  const host = hostOf(text);
  return host && host !== site && host !== location.host ? { host } : { code };
}

function hostOf(text) {
  try {
    return new URL(text).host;
  } catch {
    return "";
  }
}
