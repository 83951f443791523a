/*
 * Requests that do not wait for a network that is not there. The browser's own word (navigator.onLine)
 * says whether there is an antenna, not whether anything comes through: here a request that does not
 * answer in time has failed, and one that answers late says that the network is slow.
 */

const LONGEST = 6_000;
const LONGEST_FIRST = 15_000;
const SLOW = 2_500;

/** Nobody is signed in here any more. */
export class SignedOut extends Error {}

/** The server answered, and refuses: trying again would change nothing. */
export class Refused extends Error {
  constructor(status) {
    super(`refused: ${status}`);
    this.status = status;
  }
}

/** How the last request went: "on", "slow" or "off". */
export let state = "on";

const watchers = new Set();
export const watch = (watcher) => watchers.add(watcher);

function become(next) {
  if (next === state) return;
  state = next;
  watchers.forEach((watcher) => watcher(next));
}

/** How far the instance's time is ahead of this phone's, in milliseconds. */
let ahead = 0;
let surest = Infinity;

/** The instance's time, also without a network. */
export const now = () => Date.now() + ahead;
export const offset = () => ahead;
export function setOffset(kept) {
  ahead = kept;
}

/** The quicker the answer, the surer the time in it; what was learnt in another visit counts for nothing. */
function learnTime(said, sentAt, took) {
  if (!said || took > surest) return;
  surest = took;
  ahead = Date.parse(said) + took / 2 - (sentAt + took);
}

async function request(path, options, longest) {
  const sentAt = Date.now();
  let answer;
  try {
    const response = await fetch(path, {
      ...options,
      redirect: "manual",
      cache: "no-store",
      signal: AbortSignal.timeout(longest),
    });
    if (response.type === "opaqueredirect" || response.status === 401 || response.status === 403) {
      become("on");
      throw new SignedOut();
    }
    if (response.status >= 500) throw new Error(`server: ${response.status}`);
    if (!response.ok) throw new Refused(response.status);
    answer = await response.json();
  } catch (failure) {
    if (!(failure instanceof SignedOut) && !(failure instanceof Refused)) become("off");
    throw failure;
  }
  const took = Date.now() - sentAt;
  become(took > SLOW ? "slow" : "on");
  learnTime(answer.now, sentAt, took);
  return answer;
}

export const get = (path) => request(path, {}, LONGEST);

/** The day's whole list may take longer. */
export const getWhole = (path) => request(path, {}, LONGEST_FIRST);

export const post = (path, body) =>
  request(
    path,
    { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) },
    LONGEST_FIRST,
  );

addEventListener("offline", () => become("off"));
