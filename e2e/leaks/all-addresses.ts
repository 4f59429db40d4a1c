import { publicReader } from "@/db/testing/public-reader";
import { type PublicAddress, publicAddresses } from "@/domain/addresses/public-addresses";
import { locales } from "@/messages/locale";
import { shownStem, visitorStem } from "./markers";

/** An address to read, and its row in the table of public addresses. */
export type Read = { path: string; of: Pick<PublicAddress, "mayName" | "form" | "cached" | "route"> };

/** Addresses with choices and filters, and with the beginnings of private words in the search. */
const chosen: Record<string, string[]> = {
  "/releases": ["?nationality=CO", "?place=tocoron", "?kind=exile&from=2026-02-20&to=2026-02-20"],
  "/detentions": ["?nationality=CO", "?place=tocoron", "?state=released"],
  "/search": [`?q=${shownStem}uno`, "?q=zqxmar", "?q=918827", `?q=${visitorStem}`],
  "/corrections": ["?before=9999"],
  "/charts/custody": [],
};

/** Returns every public address of a ledger, with each record that it has or hides. `only`: which rows of the table. */
export function allAddresses(databasePath: string, only: (row: PublicAddress) => boolean): Read[] {
  const reader = publicReader(databasePath);
  const column = (sql: string) => reader.db.$client.prepare(sql).pluck().all().map(String);
  const numbers = {
    releases: column("SELECT DISTINCT number FROM published_releases UNION SELECT 9999"),
    detentions: column("SELECT DISTINCT number FROM published_detentions UNION SELECT 9999"),
  };
  const ofMay = "SELECT id FROM published_counts WHERE as_of LIKE '2026-05%' LIMIT 3";
  const newest = "SELECT id FROM published_counts GROUP BY id ORDER BY max(from_head) DESC, id LIMIT 4";
  const ids = column(`SELECT * FROM (${ofMay}) UNION SELECT * FROM (${newest})`);
  reader.close();
  const valuesOf: Record<string, string[]> = {
    id: ids,
    page: ["dashboard", "site", "dashboard.square", "site.square"],
  };
  return publicAddresses.filter(only).flatMap((row) => {
    const name = /\[(\w+)\]/.exec(row.address)?.[1];
    const records = row.address.includes("detentions") ? numbers.detentions : numbers.releases;
    const values = name === undefined ? [""] : name === "number" ? records : (valuesOf[name] ?? []);
    if (values.length === 0) throw new Error(`no value for ${row.address}`);
    const paths = values.map((value) => row.address.replace(/\[\w+\]/, value));
    const choices = chosen[row.address] ?? [];
    const all = [...(row.cached === "never" ? [] : paths), ...choices.map((query) => `${row.address}${query}`)];
    const read = (path: string): Read => ({ path, of: row });
    return row.atRoot ? all.map(read) : locales.flatMap((locale) => all.map((path) => read(`/${locale}${path}`)));
  });
}

/** Returns an address at an earlier head, or as known on a day. */
export function seenAt(path: string, parameter: string): string {
  return `${path}${path.includes("?") ? "&" : "?"}${parameter}`;
}
