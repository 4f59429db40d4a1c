import { nextNumber } from "@/db/ledger/numbers";
import type { Tx } from "@/db/ledger/open";
import type { DocumentOf } from "@/domain/records/document";
import { addressKey } from "@/domain/values/address-key";
import { outletOf } from "@/domain/values/outlet-of";
import { findSourceByAddress } from "./find-by-address";

/** Sources that the ledger does not have yet, by what their addresses have in common, as they were first cited. */
export type AddedSources = Map<string, DocumentOf<"source">>;

/**
 * The id of the source record of a page, by any of its addresses. A page that is not known yet becomes a new source,
 * which is put into `added` to be written in the same change, with its `details`; what is blank of them says nothing.
 * The outlet is the address's host until somebody writes its name.
 */
export function citeUrl(tx: Tx, url: string, added: AddedSources, details: Details = {}): string {
  const key = addressKey(url);
  const known = added.has(key) ? undefined : findSourceByAddress(tx, url, key);
  if (known) return String(known.id);
  const source = added.get(key) ?? newSource(tx, url);
  added.set(key, source);
  Object.assign(source.facts, typed(details));
  return source.id;
}

/** Takes out again what was added after the first so many. */
export function keepFirst(added: AddedSources, count: number) {
  if (added.size === count) return;
  for (const key of [...added.keys()].slice(count)) added.delete(key);
}

type Details = Partial<DocumentOf<"source">["facts"]>;

function newSource(tx: Tx, url: string): DocumentOf<"source"> {
  const facts = { url, outlet: outletOf(url), title: "", archivedUrl: null, publishedOn: null, language: null };
  return { type: "source", id: String(nextNumber(tx, "source")), facts, identity: {} };
}

function typed(details: Details): Details {
  return Object.fromEntries(Object.entries(details).filter(([, value]) => value !== "" && value !== null));
}
