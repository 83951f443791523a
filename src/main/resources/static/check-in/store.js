/*
 * What the phone keeps: the lists of the days, with names, the queue of records, without, and those who
 * came without being expected. A list goes when its day is over or the account is signed out; a record
 * and a newcomer only when the server has them.
 */

const NAME = "preau-accueil";
const LISTS = "lists";
const QUEUE = "queue";
const NEWCOMERS = "newcomers";

let opened;

function open() {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 2);
    request.onupgradeneeded = ({ oldVersion }) => {
      if (oldVersion < 1) {
        request.result.createObjectStore(LISTS, { keyPath: "day.id" });
        request.result.createObjectStore(QUEUE, { keyPath: "id" }).createIndex("day", "day");
      }
      request.result.createObjectStore(NEWCOMERS, { keyPath: "id" }).createIndex("day", "day");
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  return opened;
}

/** Runs one transaction and gives what its request gave, once it is safe on the disk. */
async function run(store, mode, work) {
  const database = await open();
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(store, mode, { durability: "strict" });
    const request = work(transaction.objectStore(store));
    transaction.oncomplete = () => resolve(request?.result);
    transaction.onerror = transaction.onabort = () => reject(transaction.error);
  });
}

export const list = (day) => run(LISTS, "readonly", (lists) => lists.get(day));
export const lists = () => run(LISTS, "readonly", (all) => all.getAll());
export const keepList = (kept) => run(LISTS, "readwrite", (all) => all.put(kept));
export const forgetList = (day) => run(LISTS, "readwrite", (all) => all.delete(day));
export const forgetLists = () => run(LISTS, "readwrite", (all) => all.clear());

export const queue = (day) => run(QUEUE, "readonly", (all) => all.index("day").getAll(day));
export const enqueue = (record) => run(QUEUE, "readwrite", (all) => all.put(record));
export const dequeue = (ids) =>
  run(QUEUE, "readwrite", (all) => {
    ids.forEach((id) => all.delete(id));
  });

export const newcomers = (day) => run(NEWCOMERS, "readonly", (all) => all.index("day").getAll(day));
export const keepNewcomer = (newcomer) => run(NEWCOMERS, "readwrite", (all) => all.put(newcomer));
export const forgetNewcomer = (id) => run(NEWCOMERS, "readwrite", (all) => all.delete(id));

/** How much of what was recorded, on whatever day, the server does not have. */
export async function unsent() {
  const records = await run(QUEUE, "readonly", (all) => all.count());
  return records + (await run(NEWCOMERS, "readonly", (all) => all.count()));
}

/** Forgets the lists of days that are over, by the instance's time as each list learnt it. */
export async function forgetWhatIsOver() {
  for (const kept of await lists()) {
    if (Date.parse(kept.day.over) <= Date.now() + kept.offset) await forgetList(kept.day.id);
  }
}
