import type { Tx } from "@/db/ledger/open";
import type { Reworded } from "@/domain/matching/indexed-words";
import type { PublishedRows } from "@/domain/projection/rows";
import type { RecordDocument, RecordType } from "@/domain/records/document";
import type { CorrectionReason } from "@/domain/values/vocabulary";
import type { CommittedDraft } from "./append-revision";
import type { RecordRows } from "./stored-row";

/** Who writes: `user:3`, `cli`, `seed`. */
export type Actor = { id: string };

export type RecordRef = { type: RecordType; id: string };

/** What a request wants to do, apart from the records themselves. */
export type ChangeDetails = {
  action: string;
  /** Unique id of the request; the same again is the same change. */
  requestId: string;
  publicReason?: CorrectionReason | null;
  /** For the team alone. */
  reason?: string;
  /** For the public, beside a correction. */
  noteEs?: string;
  noteEn?: string;
};

/** A record as it shall stand, and the version it was decided on (0: it is new). */
export type Draft = {
  document: RecordDocument;
  base: number;
  /** What the public sees of it, where that is not what its standing version tells; see `refreshProjection`. */
  shown?: PublishedRows;
  /** What of its writing was worked out before the transaction; whoever does so answers for `base`. */
  ready?: Ready;
};

/** What the history, the tables, the indexes of words and the public get of a draft: a function of it and of what stood before. */
export type Ready = {
  committed: CommittedDraft;
  /** Undefined of a record that is gone. */
  rows: RecordRows | undefined;
  /** Something of it waits for a second person. */
  waits: boolean;
  words: Reworded;
  projected: { before: PublishedRows; after: PublishedRows };
};

/** Why a request was refused. `field` is the form field it belongs to; `code` is a key of the messages (`problem.…`). */
export type Problem = {
  code: string;
  field?: string;
  values?: Record<string, string | number>;
  /** Of several that were sent together: the name of the one it belongs to. */
  line?: string;
  /** For `stale`: the record as it stands now. */
  current?: { document: RecordDocument; version: number };
};

export type Decision =
  | {
      ok: true;
      drafts: Draft[];
      /** Records whose identity is to be made unreadable in every revision but the newest. */
      erase?: RecordRef[];
      /** Kept in the history also where no record altered: a secret was replaced, a link given out. */
      audited?: boolean;
      /** Writes outside the history, in the same transaction: secrets, sessions, the lines of a day's batch. */
      afterwards?: (tx: Tx, written: Written) => void;
    }
  | { ok: false; problems: Problem[] };

export type Written = {
  ok: true;
  /** Null where nothing changed. */
  change: number | null;
  /** The newest head after the request. */
  head: number;
  records: { type: RecordType; id: string; version: number }[];
  /** The request had been written before; this is what it did then. */
  repeated: boolean;
};

export type Outcome = Written | { ok: false; problems: Problem[] };

/** A refusal with one problem. */
export function refuse(code: string, field?: string, values?: Problem["values"]): Decision {
  return { ok: false, problems: [{ code, field, values }] };
}
