import { readdirSync } from "node:fs";
import path from "node:path";
import { publicReader } from "@/db/testing/public-reader";
import { chartNames } from "@/domain/charts/catalogue";
import type { Server } from "@/e2e/server";
import { root } from "@/ops/start/root";

const shared = ["releases", "detentions", "counts"] as const;

/** Pages that only an address with a query shows: choices, nothing found, page number too high, an earlier head. */
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
  "/search?q=foro+penal+enero",
  "/search?q=zzzz",
  "/charts/gender?at=1",
];

/** Addresses that have no page or request something that does not exist. */
export const refused = ["/nowhere", "?at=99999", "/releases?nationality=%3Cb%3E", "/detentions/4711"];

/**
 * Returns the addresses, below the language, of every visitors' page: one for each page folder in `app`. A dynamic
 * folder gives one for each name, or for a record in each state. New pages are found automatically; an unknown dynamic
 * folder throws.
 */
export function publicAddresses({ databasePath }: Pick<Server, "databasePath">): string[] {
  const pages = pageFolders().flatMap((folder) => addressesOf(folder, databasePath));
  return [...new Set([...pages, ...views, ...refused])];
}

/** Returns the folders of the pages below the language: `charts/[name]`. The dashboard's is `.`. */
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
  if (!records) throw new Error(`unknown dynamic folder ${folder}`);
  return recordsOf(records, databasePath).map((record) => `/${parent}/${record}`);
}

/** Returns the first and the last published record, and each withdrawn one. */
function recordsOf(list: (typeof shared)[number], databasePath: string): (string | number)[] {
  const reader = publicReader(databasePath);
  const key = list === "counts" ? "id" : "number";
  const all = reader.db.$client
    .prepare(`SELECT ${key} AS record, count(*) = count(to_head) AS gone FROM published_${list} GROUP BY ${key}`)
    .all() as { record: string | number; gone: 0 | 1 }[];
  reader.close();
  const published = all.filter(({ gone }) => gone === 0);
  const chosen = [published.at(0), published.at(-1), ...all.filter(({ gone }) => gone === 1)];
  return chosen.flatMap((each) => each?.record ?? []);
}
