import { openDatabase } from "@/db/ledger/open";
import { freshDatabase } from "./database";
import { correctedDatabase } from "./public/corrected-database";
import { inventedDatabase } from "./public/invented-database";
import { type Server, startServer } from "./server";

/**
 * The ledgers that journeys share, read-only: the seed; the seed with invented records; and those with corrections,
 * updates and withdrawals. A journey that writes starts its own server.
 */
const ledgers = {
  seeded: async () => ({ databasePath: freshDatabase(), seeded: 1 }),
  invented: inventedDatabase,
  corrected: correctedDatabase,
};

type SharedName = keyof typeof ledgers;

/** `seeded` is the head of the seed, before the invented records. */
export type SharedServer = Pick<Server, "url" | "databasePath"> & { seeded: number };

const variable = (name: SharedName) => `VIGILIA_E2E_${name.toUpperCase()}`;

/** Returns a server that the global setup starts. Tests read its fields when they run, not when their file loads. */
export function sharedServer(name: SharedName): SharedServer {
  const started = (): SharedServer => {
    const found = process.env[variable(name)];
    if (!found) throw new Error("shared servers are for tests that Playwright runs");
    return JSON.parse(found) as SharedServer;
  };
  return {
    get url() {
      return started().url;
    },
    get databasePath() {
      return started().databasePath;
    },
    get seeded() {
      return started().seeded;
    },
  };
}

/** Starts every shared server and passes its address to the test processes. Returns a function that stops them all. */
export async function startSharedServers(): Promise<() => Promise<void>> {
  const names = Object.keys(ledgers) as SharedName[];
  const started = await Promise.all(
    names.map(async (name) => {
      const { databasePath, seeded } = await ledgers[name]();
      const change = newestChange(databasePath);
      const { url, stop } = await startServer(databasePath);
      process.env[variable(name)] = JSON.stringify({ url, databasePath, seeded } satisfies SharedServer);
      return { name, databasePath, change, stop };
    }),
  );
  return async () => {
    await Promise.all(started.map(({ stop }) => stop()));
    const changed = started.filter(({ databasePath, change }) => newestChange(databasePath) !== change);
    if (changed.length > 0) throw new Error(`a journey wrote to a shared ledger: ${changed.map(({ name }) => name)}`);
  };
}

/** Returns the number of the newest change, even if it did not make a head: a draft makes none. */
function newestChange(databasePath: string): unknown {
  const db = openDatabase(databasePath, 5000);
  try {
    return db.$client.prepare("SELECT max(id) FROM changes").pluck().get();
  } finally {
    db.$client.close();
  }
}
