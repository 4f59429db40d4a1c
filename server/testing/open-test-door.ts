import { createServer, type RequestListener } from "node:http";
import { setImmediate as turn } from "node:timers/promises";
import { onTestFinished } from "vitest";
import type { PublishedDb } from "@/db/ledger-file/open-published";
import { openDoor } from "@/server/open-door";
import { keepAliveTimeout } from "@/server/wire-answer";
import { openServer, type StubNext, stubNext } from "./stub-next";

type LedgerGlobals = {
  vigiliaUsed?: { lease: { release(): void } };
  vigiliaPublished?: PublishedDb;
  vigiliaAuth?: unknown;
};

/** Makes this process read a ledger as a server does, until the test ends. */
export async function readLedgerAt(databasePath: string): Promise<void> {
  // The path of the ledger is checked once in each turn of the event loop.
  await turn();
  leaveLedger();
  process.env.VIGILIA_DATABASE = databasePath;
  onTestFinished(leaveLedger);
}

function leaveLedger(): void {
  const globals = globalThis as typeof globalThis & LedgerGlobals;
  globals.vigiliaPublished?.$client.close();
  globals.vigiliaUsed?.lease.release();
  for (const name of ["vigiliaPublished", "vigiliaUsed", "vigiliaAuth"]) Reflect.deleteProperty(globalThis, name);
}

export type TestDoor = StubNext & ReturnType<typeof openDoor> & { url: string };

/** Opens a front door to a ledger until the test ends; `answer` replaces Next. */
export async function openTestDoor(
  databasePath: string,
  answer: RequestListener,
  deskUrl = "http://localhost",
): Promise<TestDoor> {
  await readLedgerAt(databasePath);
  const stub = await stubNext(answer);
  const environment = { url: "http://localhost", deskUrl, pageCacheMegabytes: 64 };
  const door = openDoor({ next: stub.next, build: "build", environment, mode: "start" });
  return { ...stub, ...door, url: await openServer(createServer({ keepAliveTimeout }, door.listener)) };
}
