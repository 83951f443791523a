/*
 * One day at the door: its list, its records, the queue of what the server does not have yet. It works
 * from what is on the phone; the network only brings news. Knows nothing of the screen.
 */

import * as network from "./network.js";
import * as store from "./store.js";
import { expected } from "./people.js";
import { seen, standings } from "./presence.js";

const EVERY = 4_000;
const LATEST = 10_000;

export class Door extends EventTarget {
  constructor(day) {
    super();
    this.id = day;
    this.list = undefined;
    this.queue = [];
    this.newcomers = [];
    this.refused = [];
    this.signedOut = false;
    this.ended = false;
    this.known = new Map();
    this.wait = EVERY;
  }

  /** What the phone has; then, in the background and from then on, what the server has. */
  async open() {
    const kept = await store.list(this.id);
    this.queue = await store.queue(this.id);
    this.newcomers = await store.newcomers(this.id);
    if (kept) {
      network.setOffset(kept.offset);
      await store.forgetWhatIsOver();
      this.list = await store.list(this.id);
    }
    this.tell();
    addEventListener("online", () => this.soon());
    document.addEventListener("visibilitychange", () => document.hidden || this.soon());
    await this.turn();
  }

  get over() {
    return this.ended || Boolean(this.list && network.now() >= Date.parse(this.list.day.over));
  }

  get early() {
    return this.list && network.now() < Date.parse(this.list.day.begins);
  }

  /** Whether what is recorded now is an exercise: before the day alone, in this page alone, never kept or sent. */
  get rehearsing() {
    return Boolean(this.exercise && this.early);
  }

  rehearse() {
    this.exercise = [];
    this.tell();
  }

  endRehearsal() {
    this.exercise = undefined;
    this.tell();
  }

  /** When that person was seen on that half-day, or nothing. */
  seen(person, part) {
    return seen(this.known, person.id, part);
  }

  /** Records what was just seen: on the phone first, then to the server when it can be reached. */
  async record(person, part, what, how) {
    const record = {
      id: crypto.randomUUID(),
      day: this.id,
      person: person.id,
      part,
      what,
      how,
      at: new Date(network.now()).toISOString(),
    };
    if (this.rehearsing) {
      this.exercise.push(record);
      this.tell();
      return record;
    }
    await store.enqueue(record);
    this.queue.push(record);
    this.tell();
    this.soon();
    return record;
  }

  /** Those who came unexpected and of whom the server does not know yet. */
  get arriving() {
    return this.newcomers.filter((one) => !one.answer);
  }

  /** How much the server does not have yet. */
  get unsent() {
    return this.queue.length + this.arriving.length;
  }

  /** Seats that nobody is known to hold, counting those who have just come. */
  get free() {
    const held = this.list.people.filter(expected).length;
    return Math.max(0, this.list.day.capacity - held - this.arriving.length);
  }

  /**
   * Takes in somebody unexpected: kept here, registered by the server as soon as it can be reached.
   *
   * @param who { name, known } of somebody of the list, or { name, fields }
   * @return the number under which it is kept
   */
  async welcome(who, part) {
    const id = crypto.randomUUID();
    if (this.rehearsing) return id;
    const at = new Date(network.now()).toISOString();
    await this.settle({ id, day: this.id, part, at, known: 0, fields: {}, ...who });
    return id;
  }

  /** Sends a newcomer, perhaps once more and with one seat more or other fields. */
  async settle(newcomer) {
    const { answer, ...asked } = newcomer;
    await store.keepNewcomer(asked);
    this.newcomers = [...this.newcomers.filter((one) => one.id !== asked.id), asked];
    this.tell();
    this.soon();
  }

  /** Gives up a newcomer whom the server did not register. */
  async dismiss(newcomer) {
    await store.forgetNewcomer(newcomer.id);
    this.newcomers = this.newcomers.filter((one) => one.id !== newcomer.id);
    this.tell();
  }

  /** Sends and asks now, unless that is under way. */
  soon() {
    clearTimeout(this.next);
    this.wait = EVERY;
    this.turn();
  }

  async turn() {
    if (this.turning) {
      this.again = true;
      return;
    }
    this.turning = true;
    try {
      await this.sync();
      this.wait = EVERY;
    } catch (failure) {
      if (failure instanceof network.SignedOut) await this.signOut();
      this.wait = Math.min(this.wait * 2, LATEST);
    } finally {
      this.turning = false;
      this.tell();
    }
    clearTimeout(this.next);
    if (this.again) {
      this.again = false;
      this.turn();
    } else {
      this.next = setTimeout(() => this.turn(), this.wait);
    }
  }

  async sync() {
    await this.end();
    if (!this.list && !this.unsent && (this.signedOut || this.ended)) return;
    await this.send();
    await this.sendNewcomers();
    if (this.ended) return;
    if (this.list) {
      const news = await network.get(`/accueil/${this.id}/nouvelles.json?depuis=${this.list.until}`);
      this.signedOut = false;
      this.add(news.events);
      this.list.until = news.until;
      if (news.version !== this.list.version) await this.load();
      else if (news.events.length) await this.keep();
    } else {
      await this.load();
    }
  }

  async load() {
    this.list = await network.getWhole(`/accueil/${this.id}/liste.json`);
    this.signedOut = false;
    await this.end();
    if (!this.ended) await this.keep();
  }

  /** When the day is over its names leave the phone; what is not sent yet is sent. */
  async end() {
    if (!this.over) return;
    this.ended = true;
    this.list = undefined;
    await store.forgetList(this.id);
  }

  add(records) {
    this.list.events = [...new Map([...this.list.events, ...records].map((one) => [one.id, one])).values()];
  }

  keep() {
    this.list.offset = network.offset();
    return store.keepList(this.list);
  }

  /** The same records may be sent twice: the server knows them by their number. */
  async send() {
    const records = [...this.queue];
    if (!records.length) return;
    const receipt = await network.post(`/accueil/${this.id}/presences.json`, {
      records: records.map(({ day, ...record }) => record),
    });
    this.signedOut = false;
    const done = new Set([...receipt.kept, ...receipt.refused.map((one) => one.id)]);
    this.refused.push(
      ...receipt.refused.map((one) => ({ ...one, record: records.find((record) => record.id === one.id) })),
    );
    // What was kept stands in the list until the news bring it: nothing flickers, nothing counts twice.
    if (this.list) {
      this.add(records.filter((record) => receipt.kept.includes(record.id)));
      await this.keep();
    }
    await store.dequeue([...done]);
    this.queue = this.queue.filter((record) => !done.has(record.id));
  }

  /** One by one: what became of each is for whoever stands at the door. */
  async sendNewcomers() {
    for (const newcomer of this.arriving) {
      const { id, part, at, known, fields, oneMoreSeat } = newcomer;
      const answer = await network.post(`/accueil/${this.id}/sur-place${oneMoreSeat ? "/place-de-plus" : ""}.json`, {
        id, part, at, known, fields,
      });
      this.signedOut = false;
      if (answer.what === "WELCOMED") {
        await this.dismiss(newcomer);
      } else {
        newcomer.answer = answer;
        await store.keepNewcomer(newcomer);
      }
    }
  }

  /** Names leave the phone; what was recorded stays until somebody signs in to send it. */
  async signOut() {
    this.signedOut = true;
    this.list = undefined;
    await store.forgetLists();
  }

  tell() {
    if (this.list && !this.early) this.exercise = undefined;
    this.known = standings([...(this.list?.events ?? []), ...this.queue, ...(this.rehearsing ? this.exercise : [])]);
    this.dispatchEvent(new Event("change"));
  }
}
