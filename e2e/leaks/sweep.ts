import type { Read } from "./all-addresses";
import { markersIn, stems } from "./markers";
import { unpacked } from "./unpacked";

/** A marker that a response holds. */
export type Leak = { path: string; where: string; found: string[] };

/** Requests to one server at a time: twice as many as the front door renders. */
const readers = 4;

/**
 * Reads every address from one of some servers of the same ledger, and returns the leaks in status line, headers and
 * body. A name with consent is a leak too, except where an address may name a person. `encoding`: which encodings the
 * requests accept; without compression a server answers sooner. Throws if an address fails.
 */
export async function sweep(origins: readonly string[], reads: readonly Read[], encoding = "br"): Promise<Leak[]> {
  const waiting = [...reads];
  const leaks: Leak[] = [];
  const work = async (origin: string) => {
    for (let read = waiting.shift(); read; read = waiting.shift())
      leaks.push(...(await leaksOf(origin, read, encoding)));
  };
  await Promise.all(origins.flatMap((origin) => Array.from({ length: readers }, () => work(origin))));
  return leaks;
}

async function leaksOf(origin: string, { path, of }: Read, encoding: string): Promise<Leak[]> {
  const answer = await fetch(origin + path, { redirect: "manual", headers: { "Accept-Encoding": encoding } });
  const body = Buffer.from(await answer.arrayBuffer());
  if (answer.status >= 500) throw new Error(`${path} answered ${answer.status}: ${body.toString().slice(0, 500)}`);
  return found(path, answer, body, of.mayName);
}

/** Returns the leaks of one response. */
export function found(path: string, answer: Response, body: Buffer, mayName: boolean): Leak[] {
  const wanted = mayName ? [stems.private] : [stems.private, stems.shown];
  const headers = Buffer.from([...answer.headers].map((header) => header.join(": ")).join("\n"));
  const heads = body.toString("latin1", 0, 20_000).match(/<title>[\s\S]*?<\/title>|<meta [^>]*>/g) ?? [];
  const parts = [
    { where: "headers", found: markersIn(headers, [stems.private, stems.shown]) },
    { where: "body", found: markersIn(unpacked(body), wanted) },
    { where: "title and previews", found: markersIn(Buffer.from(heads.join("\n")), [stems.shown]) },
  ];
  return parts.filter((part) => part.found.length > 0).map((part) => ({ path, ...part }));
}
