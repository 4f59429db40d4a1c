import type { DeskWords } from "@/app/(staff)/_shared/words/desk-words";
import { numberOf } from "@/app/(staff)/_shared/words/query";
import { type FormState, freshForm, type Values } from "@/components/form-state/form-state";
import type { SessionUser } from "@/db/accounts/find-session-user";
import type { Db } from "@/db/ledger/open";
import { findProposal } from "@/db/proposals/proposal";
import { flatten } from "./flatten";
import { type ComparedForm, mergedForm, newestVersion } from "./versions";

/** A waiting or returned proposal that its author changes in the form that wrote it. */
export type Proposed = {
  /** The form's first state: what was proposed. If the record changed meanwhile, with both versions side by side. */
  initial: FormState;
  /** Names the proposal to `defineAction`, which cancels it once the new submission is written or waits. */
  hidden: { replaces: string };
  /** What the reviewer wrote when returning it. */
  comment: string;
};

type Wanted = {
  /** The actions that the form writes. */
  actions: readonly string[];
  /** The fields of the input that name the form's record, with their values on this page; blank for a new record. */
  of: Values;
  /** The form's own names for a parsed input, if they differ from the input's. */
  fields?: (input: Record<string, unknown>) => Record<string, unknown>;
  /**
   * How the form shows a record. Without it, the page shows the current record next to the form, so the form takes the
   * current version.
   */
  edits?: ComparedForm;
};

/**
 * Returns the proposal of the page's `proposal` parameter; undefined if it is not the user's own, no longer open, or
 * about something else.
 */
export function findProposed(
  db: Db,
  words: DeskWords,
  { id: user }: Pick<SessionUser, "id">,
  parameter: string | string[] | undefined,
  { actions, of, fields = (input) => input, edits }: Wanted,
): Proposed | undefined {
  const found = findProposal(db, numberOf(parameter) ?? 0);
  const isOpen = found?.state === "waiting" || found?.state === "returned";
  if (!isOpen || !found.input || found.author !== `user:${user}` || !actions.includes(found.action)) return undefined;
  const { requestId: _old, ...values } = flatten(fields(found.input));
  if (Object.entries(of).some(([name, value]) => (values[name] ?? "") !== value)) return undefined;
  return {
    initial: edits ? firstState(db, words, edits, values) : freshForm(withoutVersions(values)),
    hidden: { replaces: String(found.id) },
    comment: found.comment,
  };
}

function firstState(db: Db, words: DeskWords, edits: ComparedForm, values: Values): FormState {
  const current = newestVersion(db, edits, values);
  if (!current || String(current.version) === values.version) return freshForm(values);
  return { ...freshForm(values), ...mergedForm(db, words, edits, values, current) };
}

function withoutVersions({ version: _version, otherVersion: _other, ...values }: Values): Values {
  return values;
}

/** The path of a form's page, with its `proposal` parameter if there is one. */
export function proposedPath(path: string, parameter: string | string[] | undefined): string {
  const number = numberOf(parameter);
  return number === undefined ? path : `${path}${path.includes("?") ? "&" : "?"}proposal=${number}`;
}
