import { nextNumber } from "@/db/ledger/numbers";
import type { Tx } from "@/db/ledger/open";
import type { DocumentOf } from "@/domain/records/document";
import { addressKey } from "@/domain/values/address-key";
import { outletOf } from "@/domain/values/outlet-of";
import { findSourceByAddress } from "./find-by-address";

/** New sources as first cited, by normalized address. */
export type AddedSources = Map<string, DocumentOf<"source">>;

/**
 * Returns the id of the source for a page, found by any address of the page. An unknown page becomes a new source with
 * the non-blank `details` and the private `note`. It is put into `added`, so that the same change writes it. Its outlet is
 * the host of the address until a user enters a name.
 */
export function citeUrl(tx: Tx, url: string, added: AddedSources, details: Details = {}, note = ""): string {
  const key = addressKey(url);
  const known = added.has(key) ? undefined : findSourceByAddress(tx, url, key);
  if (known) return String(known.id);
  const source = added.get(key) ?? newSource(tx, url);
  added.set(key, source);
  Object.assign(source.facts, typed(details));
  if (note !== "") source.identity = { ...source.identity, note };
  return source.id;
}

/** Removes all sources added after the first `count`. */
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
