import { and, asc, eq } from "drizzle-orm";
import { type AddedSources, citeUrl } from "@/db/changes/cite-url";
import { findSourceByAddress } from "@/db/changes/find-by-address";
import { inKept } from "@/db/changes/in-kept";
import type { Draft } from "@/db/history/change-types";
import { canonical } from "@/db/history/commitment";
import { isInstance } from "@/db/history/is-instance";
import { findDocument, readRevision } from "@/db/history/read-document";
import type { Tx } from "@/db/ledger/open";
import { changes } from "@/db/schema/changes";
import { revisions } from "@/db/schema/revisions";
import type { DocumentOf, RecordType } from "@/domain/records/document";
import { addressKey } from "@/domain/values/address-key";
import type { SeedCount } from "./read-seed";
import { countDocument } from "./seed-documents";

/** What this edition of the seed corrects: counts to write, and ids of counts that a user edited. */
export type CountCorrections = { drafts: Draft[]; kept: string[] };

/**
 * Compares the ledger's counts with the seed. Returns a draft with the seed's values for each different count that only
 * the instance wrote, and adds new sources to `sources`. A count that a user edited is kept; its id is returned if the
 * seed now differs from what the instance last wrote.
 */
export function countCorrections(tx: Tx, counts: readonly SeedCount[], sources: AddedSources): CountCorrections {
  const found: CountCorrections = { drafts: [], kept: [] };
  for (const seed of counts) {
    const id = seed.row.id ?? "";
    const current = findDocument(tx, "count", id);
    if (!current || hasSeedValues(tx, current.document, seed)) continue;
    const written = revisionsOf(tx, "count", id);
    const ours = written.findLast(({ actor }) => isInstance(actor));
    if (!ours || hasSeedValues(tx, readRevision(tx, "count", ours.revision), seed)) continue;
    if (written.some(isEdit)) found.kept.push(id);
    else found.drafts.push({ document: correctedDocument(tx, current.document, seed, sources), base: current.version });
  }
  return found;
}

function correctedDocument(tx: Tx, document: DocumentOf<"count">, { row, parts }: SeedCount, sources: AddedSources) {
  const url = row.source_url ?? "";
  const cited = citedSource(document);
  return inKept(tx, countDocument(row, parts, isSourceOf(tx, cited, url) ? cited : citeUrl(tx, url, sources)));
}

/** True for a version that a user wrote, unless it only names the place or publisher that another was merged into. */
function isEdit({ actor, action }: { actor: string; action: string }): boolean {
  return !isInstance(actor) && !labelMerges.has(action);
}

const labelMerges = new Set(["facility.merge", "publisher.merge"]);

/** Compares a count with the seed. The order of the parts, and a merge of places or publishers, are no difference. */
function hasSeedValues(tx: Tx, document: DocumentOf<"count">, { row, parts }: SeedCount): boolean {
  const cited = citedSource(document);
  if (!isSourceOf(tx, cited, row.source_url ?? "")) return false;
  return comparable(tx, countDocument(row, parts, cited)) === comparable(tx, document);
}

function comparable(tx: Tx, document: DocumentOf<"count">): string {
  const { facts, identity } = inKept(tx, document);
  return canonical({ identity, facts: { ...facts, parts: facts.parts.map(canonical).toSorted() } });
}

function citedSource({ facts }: DocumentOf<"count">): string {
  return facts.citations[0]?.source ?? "";
}

/** True if a source has or once had this address: a user may have replaced a dead link. */
function isSourceOf(tx: Tx, source: string, url: string): boolean {
  const key = addressKey(url);
  if (String(findSourceByAddress(tx, url, key)?.id) === source) return true;
  return revisionsOf(tx, "source", source).some(
    ({ revision }) => addressKey(readRevision(tx, "source", revision).facts.url ?? "") === key,
  );
}

/** Returns the revisions of a record with their authors, oldest first. */
function revisionsOf(tx: Tx, type: RecordType, id: string) {
  return tx
    .select({ revision: revisions, actor: changes.actor, action: changes.action })
    .from(revisions)
    .innerJoin(changes, eq(changes.id, revisions.change))
    .where(and(eq(revisions.recordType, type), eq(revisions.recordId, id)))
    .orderBy(asc(revisions.version))
    .all();
}
