import { readdirSync } from "node:fs";
import path from "node:path";
import { publicReader } from "@/db/testing/public-reader";
import { chartNames } from "@/domain/charts/catalogue";
import type { Server } from "@/e2e/server";
import { root } from "@/ops/start/root";

const shared = ["releases", "detentions", "counts"] as const;

/** Views of pages that only an address with a query shows: choices, nothing found, too far, an earlier head. */
const views = [
  "?at=1",
  "?nationality=foreign_or_dual&period=all",
  "/releases?nationality=CO",
  "/releases?nationality=CO&from=2026-05-01&page=999",
  "/detentions?state=house_arrest&from=2030-01-01",
  "/counts?publisher=jep",
  "/change?from=fp-detained-2025-02-10&to=fp-detained-2025-03-17",
  "/change?publisher=ve-government",
  "/known?at=2",
  "/charts/gender?at=1",
];

/** Addresses that are no page or ask for what there is not. */
export const refused = ["/nowhere", "?at=99999", "/releases?nationality=%3Cb%3E", "/detentions/4711"];

/**
 * The addresses, below the language, of every page that visitors have: one for each folder of a page in `app`, with each
 * name and a record in each state where the folder stands for many. A new page is in it by being there; a new kind of
 * folder that stands for many throws until this knows what for.
 */
export function publicAddresses({ databasePath }: Pick<Server, "databasePath">): string[] {
  const pages = pageFolders().flatMap((folder) => addressesOf(folder, databasePath));
  return [...new Set([...pages, ...views, ...refused])];
}

/** The folders of the pages below the language: `charts/[name]`; the dashboard's is `.`. */
export function pageFolders(): string[] {
  const below = readdirSync(path.join(root, "app", "[locale]"), { recursive: true, encoding: "utf8" });
  const pages = below.filter((file) => path.basename(file) === "page.tsx");
  return pages.map((file) => path.dirname(file)).sort();
}

function addressesOf(folder: string, databasePath: string): string[] {
  if (folder === ".") return [""];
  if (folder === "problem") return refused;
  const [parent = "", many] = folder.split("/");
  if (many === undefined) return [`/${parent}`];
  if (many === "[name]") return chartNames.map((name) => `/${parent}/${name}`);
  const records = shared.find((each) => each === parent);
  if (!records) throw new Error(`no address is known for ${folder}`);
  return recordsOf(records, databasePath).map((record) => `/${parent}/${record}`);
}

/** The first and the last that was published, and each that was taken back. */
function recordsOf(list: (typeof shared)[number], databasePath: string): (string | number)[] {
  const reader = publicReader(databasePath);
  const key = list === "counts" ? "id" : "number";
  const all = reader.db.$client
    .prepare(`SELECT ${key} AS record, count(*) = count(to_head) AS gone FROM published_${list} GROUP BY ${key}`)
    .all() as { record: string | number; gone: 0 | 1 }[];
  reader.close();
  const standing = all.filter(({ gone }) => gone === 0);
  const chosen = [standing.at(0), standing.at(-1), ...all.filter(({ gone }) => gone === 1)];
  return chosen.flatMap((each) => each?.record ?? []);
}
