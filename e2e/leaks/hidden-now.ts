import type { PublicAddress } from "@/domain/addresses/public-addresses";
import { inLanes } from "@/e2e/desk/access/in-lanes";
import { type Server, startServer } from "@/e2e/server";
import { expect } from "@/e2e/test";
import { allAddresses, type Read, seenAt } from "./all-addresses";
import { answerOf, firstDifference } from "./comparable";
import { type HiddenPair, hiddenPair } from "./hidden-pair";

/** Returns the reads of a comparison, each an address with its head or day. */
export type ChosenReads = (pair: HiddenPair, reads: readonly Read[]) => string[];

const searches = ["secretaria", "oculto", "serena", "reservadouno", "privadodos", "centro inventado"];

/**
 * Reads the same addresses of two ledgers that differ only in hidden records, each from a server of its own. No status,
 * header or byte may differ.
 */
export async function expectNothingInferred(chosen: ChosenReads): Promise<void> {
  const pair = await hiddenPair();
  const all = [...allAddresses(pair.paths[0], () => true), ...searches.map(searchOf)];
  // While nothing is hidden, the same comparison tells the two apart.
  await withServers(pair.shown, async (servers) => {
    const different = await differences(servers, ["/es/releases", "/es/detentions.csv", "/api/v1/releases"]);
    expect(different).toHaveLength(3);
  });
  await withServers(pair.paths, async (servers) => {
    expect(await differences(servers, chosen(pair, all))).toEqual([]);
  });
}

function searchOf(text: string): Read {
  return { path: `/es/search?q=${encodeURIComponent(text)}`, of: { ...search, mayName: true } };
}
const search = { form: "page", cached: "never", route: "search" } as const satisfies Partial<PublicAddress>;

/** Pages, files and pictures show the address of the site, so both servers have the same. */
const env = { VIGILIA_URL: "https://vigilia-inventada.test" };

async function withServers(paths: [string, string], work: (servers: [Server, Server]) => Promise<void>) {
  const servers = await Promise.all([startServer(paths[0], env), startServer(paths[1], env)]);
  try {
    await work(servers as [Server, Server]);
  } finally {
    await Promise.all(servers.map(({ stop }) => stop()));
  }
}

/** Returns the paths that the two servers answer differently, and where the answers begin to differ. */
async function differences(servers: [Server, Server], paths: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  await inLanes(paths, async (path) => {
    const [one, other] = await Promise.all(servers.map(({ url }) => answerOf(url, path)));
    if (one !== other) found.push(`${path}: ${firstDifference(one ?? "", other ?? "")}`);
  });
  return found.sort();
}

/** Returns reads as seen at a head or as known on a day: `at=12`, `known=2026-05-11`. */
export function viewed(reads: readonly Read[], parameter: string): string[] {
  const isFixed = (path: string) => path.includes("openapi") || path.startsWith("/sitemap");
  return reads.filter(({ path }) => !isFixed(path)).map(({ path }) => seenAt(path, parameter));
}
