import { readdirSync, readFileSync, renameSync, statSync } from "node:fs";
import path from "node:path";
import type { PublicAddress } from "@/domain/addresses/public-addresses";
import { copyDatabase } from "@/e2e/database";
import { type Server, startServer } from "@/e2e/server";
import { expect } from "@/e2e/test";
import { buildFolder } from "@/ops/boot/build-folder.mjs";
import { root } from "@/ops/start/root";
import { allAddresses, type Read, seenAt } from "./all-addresses";
import { markedLedger } from "./marked-ledger";
import { markersIn, stems } from "./markers";
import { provoked } from "./provoked-errors";
import { found, type Leak, sweep } from "./sweep";

const isPicture = ({ form, address }: PublicAddress) => form === "picture" || address.endsWith(".png");
const rest = (row: PublicAddress) => !isPicture(row);

/** Returns the earlier heads of a sweep. */
type ChosenHeads = (before: number, newest: number) => number[];

/** Pictures and frames of charts in English show the same figures as in Spanish: only a long sweep reads both. */
const isRepeated = ({ path: address }: Read) => /^\/en\/(charts|embed|cards)\//.test(address);

/**
 * Reads every public address of a ledger full of markers, at some heads, then provokes errors, then takes the ledger
 * away. No response and no line of the server's log may hold a private value. A long sweep has two servers, because each
 * renders past views one at a time.
 */
export async function expectNoMarkers(heads: ChosenHeads, isLong: boolean): Promise<void> {
  const { databasePath, before, newest, days } = await markedLedger();
  const paths = isLong ? [databasePath, copyDatabase(databasePath)] : [databasePath];
  const servers = await Promise.all(paths.map((path) => startServer(path)));
  const [server] = servers as [Server];
  const origins = servers.map(({ url }) => url);
  try {
    const chosen = (reads: Read[]) => reads.filter((read) => isLong || !isRepeated(read));
    const pages = chosen(allAddresses(databasePath, rest));
    const pictures = chosen(allAddresses(databasePath, isPicture));
    expect(await sweep(origins, [...pages, ...pictures])).toEqual([]);
    const earlier = heads(before, newest).flatMap((at) => readsAt(pages, at, isLong));
    expect(await sweep(origins, earlier, "identity")).toEqual([]);
    const naming = pages.filter(({ of }) => of.mayName && of.form === "page");
    for (const day of [days.at(-2), days[0]]) {
      expect((await fetch(`${server.url}/es?known=${day}`)).status).toBe(200);
      const reads = naming.map(({ path: known, of }) => ({ path: seenAt(known, `known=${day}`), of }));
      expect(await sweep(origins, reads, "identity")).toEqual([]);
    }
    expect(await leaksOfErrors(server)).toEqual([]);
    expect(await leaksWhileAway(server, pages)).toEqual([]);
    const logged = servers.map(({ output }) => output()).join("\n");
    expect(markersIn(Buffer.from(logged), Object.values(stems))).toEqual([]);
    expect(staticLeaks()).toEqual([]);
  } finally {
    await Promise.all(servers.map(({ stop }) => stop()));
  }
}

/**
 * Returns the reads of an earlier head. Files of charts are read in one language. A long sweep reads every address in one
 * language at each head and in the other at the next, because what a head shows lasts for several.
 */
function readsAt(pages: readonly Read[], at: number, isLong: boolean): Read[] {
  const skipped = `/${at % 2 === 0 ? "es" : "en"}/${isLong ? "" : "charts/"}`;
  return pages
    .filter(({ path: address, of }) => of.cached !== "never" || !address.includes("at="))
    .filter(
      ({ path: address }) =>
        !address.startsWith(skipped) && !address.startsWith("/sitemap") && !/openapi/.test(address),
    )
    .map(({ path: address, of }) => ({ path: seenAt(address, `at=${at}`), of }));
}

async function leaksOfErrors({ url }: Server): Promise<Leak[]> {
  const leaks: Leak[] = [];
  for (const { path: address, init, status } of provoked) {
    const answer = await fetch(url + address, { redirect: "manual", ...init });
    const body = Buffer.from(await answer.arrayBuffer());
    expect.soft(status, `${init?.method ?? "GET"} ${address} answered ${answer.status}`).toContain(answer.status);
    leaks.push(...found(address, answer, body, false));
  }
  return leaks;
}

/** Reads pages while the ledger cannot be read: old ones from memory, others with an explanation. */
async function leaksWhileAway({ url, databasePath }: Server, pages: readonly Read[]): Promise<Leak[]> {
  const files = [databasePath, `${databasePath}-wal`, `${databasePath}-shm`];
  for (const file of files) renameSync(file, `${file}.away`);
  const leaks: Leak[] = [];
  for (const { path: address, of } of pages.filter(({ path: each }) => each.startsWith("/es"))) {
    const answer = await fetch(url + address, { redirect: "manual" });
    leaks.push(...found(address, answer, Buffer.from(await answer.arrayBuffer()), false));
    if (of.mayName) expect.soft([address, answer.status]).toEqual([address, 503]);
  }
  for (const file of files) renameSync(`${file}.away`, file);
  return leaks;
}

/** Returns the files of the build that hold a marker; browsers load them without asking the ledger. */
function staticLeaks(): string[] {
  const folder = path.join(root, buildFolder(), "static");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => path.join(folder, file));
  return files.filter(
    (file) => statSync(file).isFile() && markersIn(readFileSync(file), Object.values(stems)).length > 0,
  );
}
