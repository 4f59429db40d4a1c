import type { Tx } from "@/db/ledger/open";
import type { SecondPersonReason } from "@/domain/history/second-person";
import type { Reworded } from "@/domain/matching/indexed-words";
import type { PublishedRows } from "@/domain/projection/rows";
import type { RecordDocument, RecordType } from "@/domain/records/document";
import type { BulkReport } from "@/domain/values/bulk-actions";
import type { CorrectionReason } from "@/domain/values/vocabulary";
import type { CommittedDraft } from "./append-revision";
import type { RecordRows } from "./stored-row";

/** The author of a change: `user:3`, `cli`, `seed`, `upkeep`; with the approval under which a proposal runs again. */
export type Actor = { id: string; approval?: Approval };

/** The approval of a change by `by`: a second person, or the author alone. */
export type Approval = {
  by: string;
  /** The approved proposal; absent for approvals of records in review. */
  proposal?: number;
  /** True if the approver just typed the password again. Only then may an author approve alone. */
  isReauthenticated?: boolean;
};

export type RecordRef = { type: RecordType; id: string };

/** Facts about a request, apart from the records that it writes. */
export type ChangeDetails = {
  action: string;
  /** Unique id of the request. Sending the same id again returns the same change. */
  requestId: string;
  publicReason?: CorrectionReason | null;
  /** Internal reason, visible to staff only. */
  reason?: string;
  /** Public note, shown with a correction. */
  noteEs?: string;
  noteEn?: string;
  /**
   * The parsed input of the operation. With it, a change that needs a second person becomes a proposal; without, it is
   * refused.
   */
  input?: object;
};

/** A new state of a record, and the version that the decision was based on (0 for a new record). */
export type Draft = {
  document: RecordDocument;
  base: number;
  /** The published rows of the previous version, if they differ from its projection; see `refreshProjection`. */
  shown?: PublishedRows;
  /** The document's projection, if the plan needed it. */
  projected?: PublishedRows;
  /** Rows computed before the transaction. The caller guarantees that they match `base`. */
  ready?: Ready;
};

/**
 * Everything that a draft writes: rows, search words and published rows. It depends only on the draft and the previous
 * version.
 */
export type Ready = {
  committed: CommittedDraft;
  /** Undefined if the record is gone. */
  rows: RecordRows | undefined;
  /** True if a part of the record waits for a second person. */
  waits: boolean;
  words: Reworded;
  projected: { before: PublishedRows; after: PublishedRows };
  /** Why the draft needs a second person whatever the review policy is, as far as its record tells. */
  lowers: SecondPersonReason | null;
};

/** The reason for a refusal. `field` is the form field; `code` is a message key (`problem.…`). */
export type Problem = {
  code: string;
  field?: string;
  values?: Record<string, string | number>;
  /** In a batch: the name of the line that the problem belongs to. */
  line?: string;
  /** For `stale`: the current record. */
  current?: { document: RecordDocument; version: number };
};

export type Decision =
  | {
      ok: true;
      drafts: Draft[];
      /** Records whose identity is erased from every revision except the newest. */
      erase?: RecordRef[];
      /** What takes effect at once while the change waits for a second person. It may only hide. */
      meanwhile?: Draft[];
      /** Writes a change even if no record changed: a secret was replaced, or a setup link was created. */
      audited?: boolean;
      /** Writes outside the history, in the same transaction: secrets, sessions, batch lines. */
      afterwards?: (tx: Tx, written: Written) => void;
    }
  | { ok: false; problems: Problem[] };

export type Written = {
  ok: true;
  /** Null if nothing changed. */
  change: number | null;
  /** The newest head after the request. */
  head: number;
  records: { type: RecordType; id: string; version: number }[];
  /** True if the request was already written. The other fields describe that first write. */
  repeated: boolean;
  /** The proposal that waits for a second person, if the request did not become a change. */
  proposal?: number;
  /** What a bulk edit did and left out. */
  bulk?: BulkReport;
};

export type Outcome = Written | { ok: false; problems: Problem[] };

/** Returns a refusal with one problem. */
export function refuse(code: string, field?: string, values?: Problem["values"]): Decision {
  return { ok: false, problems: [{ code, field, values }] };
}

/** Rolls back the transaction of a refused request, including the numbers that it took. */
export class Refused extends Error {
  constructor(readonly problems: Problem[]) {
    super("refused");
  }
}
