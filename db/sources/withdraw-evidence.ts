import { changeDetailsOf } from "@/db/changes/change-of";
import { requireRecord } from "@/db/changes/require-version";
import { writeChange } from "@/db/changes/write-change";
import { type Actor, type Outcome, refuse } from "@/db/history/change-types";
import { afterErasure } from "@/db/history/leave-no-trace";
import { findDocument } from "@/db/history/read-document";
import type { Db } from "@/db/ledger/open";
import type { DeleteEvidenceInput, WithdrawEvidenceInput } from "@/domain/inputs/evidence";
import type { DocumentOf } from "@/domain/records/document";
import { removeUnusedFile } from "./evidence-files";

/**
 * Withdraws a file of a source: it is no longer shown, but kept for those responsible for the ledger. Refuses with
 * `not_found` if the source has no such file now.
 */
export function withdrawEvidence(db: Db, actor: Actor, input: WithdrawEvidenceInput, now: Date): Promise<Outcome> {
  return writeChange(db, actor, changeDetailsOf("evidence.withdraw", input), now, (tx) => {
    const required = requireRecord(tx, "source", input.source);
    if (!required.ok) return required;
    const { document, version } = required.current;
    const evidence = (document.facts.evidence ?? []).map((each) =>
      each.id === input.evidence && each.keeping === "kept" ? { ...each, keeping: "withdrawn" as const } : each,
    );
    const isThere = document.facts.evidence?.some(({ id, keeping }) => id === input.evidence && keeping === "kept");
    if (!isThere) return refuse("not_found");
    return { ok: true, drafts: [{ document: { ...document, facts: { ...document.facts, evidence } }, base: version }] };
  });
}

/**
 * Deletes a file of a source permanently, with its original file name. Its hash stays in the history. The file itself
 * is deleted if no other source has it. Refuses with `not_found`.
 */
export async function deleteEvidence(db: Db, actor: Actor, input: DeleteEvidenceInput, now: Date): Promise<Outcome> {
  const outcome = await writeChange(db, actor, changeDetailsOf("evidence.delete", input), now, (tx) => {
    const required = requireRecord(tx, "source", input.source);
    if (!required.ok) return required;
    const { document, version } = required.current;
    const isThere = document.facts.evidence?.some(({ id, keeping }) => id === input.evidence && keeping !== "deleted");
    if (!isThere) return refuse("not_found");
    const next = withoutFiles(document, (id) => id === input.evidence);
    return { ok: true, drafts: [{ document: next, base: version }], erase: [{ type: "source", id: document.id }] };
  });
  if (!outcome.ok) return outcome;
  await afterErasure(db, () => removeDeletedFiles(db, input.source));
  return outcome;
}

/** Returns a source's document with some of its files deleted: the entries stay, their names do not. */
export function withoutFiles(document: DocumentOf<"source">, isMeant: (id: number) => boolean): DocumentOf<"source"> {
  const { evidence = [], ...facts } = document.facts;
  const { evidence: names = [], ...identity } = document.identity ?? {};
  return {
    ...document,
    facts: {
      ...facts,
      evidence: evidence.map((each) => (isMeant(each.id) ? { ...each, keeping: "deleted" as const } : each)),
    },
    identity: { ...identity, evidence: names.filter(({ id }) => !isMeant(id)) },
  };
}

/** Returns a source's document without its private note. */
export function withoutNote(document: DocumentOf<"source">): DocumentOf<"source"> {
  const { note: _erased, ...identity } = document.identity ?? {};
  return { ...document, identity };
}

/** Deletes the files that a source had and that no source has any more. */
export function removeDeletedFiles(db: Db, source: string) {
  const all = findDocument(db, "source", source)?.document.facts.evidence ?? [];
  for (const { hash, keeping } of all) if (keeping === "deleted") removeUnusedFile(db, hash);
}
