import { rmSync } from "node:fs";
import { requireRecord } from "@/db/changes/require-version";
import { writeChange } from "@/db/changes/write-change";
import { type Actor, type Decision, type Outcome, refuse } from "@/db/history/change-types";
import { nextNumber } from "@/db/ledger/numbers";
import type { Db, Tx } from "@/db/ledger/open";
import { type EvidenceFacts, mostEvidence } from "@/domain/records/evidence";
import { isStored, placeFile, removeUnusedFile } from "./evidence-files";
import { examineFile } from "./examine-file";

/** A received file: its temporary path, and facts that need no look at its content. */
export type Received = { path: string; hash: string; bytes: number; fileName: string };

type Input = { requestId: string; source: string; file: Received };

/**
 * Attaches a received file to a source: examines it, moves it into its place, then writes the record. A file already
 * attached is not added twice. A withdrawn or deleted file is attached again. Refuses with the code of `examineFile`,
 * `evidence_many` or `not_found`, and leaves no files.
 */
export async function attachEvidence(
  db: Db,
  actor: Actor,
  { requestId, source, file }: Input,
  now: Date,
): Promise<Outcome> {
  try {
    const examined = await examineFile(file.path);
    if (!examined.ok) return { ok: false, problems: [{ code: examined.code, field: "file" }] };
    placeFile(db, file.path, file.hash, examined.shown);
    const { mediaType } = examined;
    const { hash, bytes, fileName } = file;
    const details = { action: "evidence.attach", requestId };
    return await writeChange(db, actor, details, now, (tx) =>
      decide(db, tx, source, { hash, bytes, mediaType }, fileName),
    );
  } finally {
    rmSync(file.path, { force: true });
    removeUnusedFile(db, file.hash);
  }
}

function decide(
  db: Db,
  tx: Tx,
  source: string,
  file: Omit<EvidenceFacts, "id" | "keeping">,
  fileName: string,
): Decision {
  const required = requireRecord(tx, "source", source);
  if (!required.ok) return required;
  if (!isStored(db, file.hash)) throw new Error(`the file ${file.hash} is not stored`);
  const { document, version } = required.current;
  const all = document.facts.evidence ?? [];
  const known = all.find(({ hash }) => hash === file.hash);
  if (known?.keeping === "kept") return { ok: true, drafts: [] };
  if (!known && all.length >= mostEvidence) return refuse("evidence_many", "file", { most: mostEvidence });
  const id = known?.id ?? nextNumber(tx, "evidence");
  const fresh: EvidenceFacts = { id, ...file, keeping: "kept" };
  const names = (document.identity?.evidence ?? []).filter((each) => each.id !== id);
  const next = {
    ...document,
    facts: {
      ...document.facts,
      evidence: known ? all.map((each) => (each.id === id ? fresh : each)) : [...all, fresh],
    },
    identity: { ...document.identity, evidence: [...names, { id, fileName }] },
  };
  return { ok: true, drafts: [{ document: next, base: version }] };
}
