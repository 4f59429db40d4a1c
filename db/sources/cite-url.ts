import { eq, sql } from "drizzle-orm";
import type { RecordDocument } from "@/domain/records/document";
import { nextNumber } from "../numbers";
import type { Db, Tx } from "../open";
import { prepared } from "../prepared";
import { sources } from "../schema/sources";

const selectSource = (db: Db | Tx) =>
  db
    .select({ id: sources.id })
    .from(sources)
    .where(eq(sources.url, sql.placeholder("url")))
    .prepare();

/**
 * The id of the source record of an address. An address that is not known yet becomes a new source, which is put
 * into `added` to be written in the same change. The outlet is the address's host until somebody writes its name.
 */
export function citeUrl(tx: Tx, url: string, added: RecordDocument[]): string {
  const known = prepared(tx, selectSource).get({ url });
  if (known) return String(known.id);
  const fresh = added.find((each) => each.type === "source" && each.facts.url === url);
  if (fresh) return fresh.id;
  const id = String(nextNumber(tx, "source"));
  const outlet = new URL(url).hostname.replace(/^www\./, "");
  const facts = { url, outlet, title: "", archivedUrl: null, publishedOn: null, language: null };
  added.push({ type: "source", id, facts, identity: {} });
  return id;
}
