/* Who is present when, told from records in whatever order they came: the same rule as Presence.java. */

/** The order in which records hold: by the moment, then by the number as text. */
function byMoment(one, other) {
  const gap = Date.parse(one.at) - Date.parse(other.at);
  if (gap !== 0) return gap;
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
}

const spot = (person, part) => `${person} ${part}`;

/** What holds for each person and half-day: { what, since, how } by spot. */
export function standings(records) {
  const sorted = [...new Map(records.map((record) => [record.id, record])).values()].sort(byMoment);
  const known = new Map();
  for (const record of sorted) {
    const key = spot(record.person, record.part);
    if (known.get(key)?.what !== record.what) {
      known.set(key, { what: record.what, since: record.at, how: record.how });
    }
  }
  return known;
}

/** When that person was seen on that half-day, or nothing. */
export function seen(known, person, part) {
  const standing = known.get(spot(person, part));
  return standing?.what === "PRESENT" ? standing : undefined;
}

/** How many were seen on that half-day. */
export function count(known, part) {
  let present = 0;
  for (const [key, standing] of known) {
    if (standing.what === "PRESENT" && key.endsWith(` ${part}`)) present++;
  }
  return present;
}
