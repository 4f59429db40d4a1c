import type { RecordDocument } from "@/domain/records/document";
import { addressKey } from "@/domain/sources/address-key";
import { outletOf } from "@/domain/sources/outlet-of";
import { nextNumber } from "../numbers";
import type { Tx } from "../open";
import { findSourceByAddress } from "./find-by-address";

/**
 * The id of the source record of a page, by any of its addresses. A page that is not known yet becomes a new source, which is put
 * into `added` to be written in the same change. The outlet is the address's host until somebody writes its name.
 */
export function citeUrl(tx: Tx, url: string, added: RecordDocument[]): string {
  const known = findSourceByAddress(tx, url);
  if (known) return String(known.id);
  const fresh = added.find((each) => each.type === "source" && addressKey(each.facts.url) === addressKey(url));
  if (fresh) return fresh.id;
  const id = String(nextNumber(tx, "source"));
  const facts = { url, outlet: outletOf(url), title: "", archivedUrl: null, publishedOn: null, language: null };
  added.push({ type: "source", id, facts, identity: {} });
  return id;
}
