import { project } from "@/domain/projection/project";
import { noRows, type PublishedRows } from "@/domain/projection/rows";
import type { RecordDocument } from "@/domain/records/document";
import { mayBeMinor } from "@/domain/rules/may-be-minor";
import type { ReviewPolicy } from "@/domain/values/vocabulary";
import { endsOfNames, fullNames } from "./full-names";
import { countsDiffer, newlyShown } from "./newly-shown";
import { showsMinor } from "./shows-minor";
import { publicNumbers } from "./undone";

/**
 * Why a change needs a second person. By the review policy: a full name, a count, or another public row. Whatever the
 * policy is: the name of a possible minor, a lowered protection, a published figure of an earlier day, an erasure, an
 * export of private data, the account of another admin, the review policy itself.
 */
export const secondPersonReasons = [
  "name",
  "count",
  "row",
  "minor",
  "protection",
  "past_figure",
  "erase",
  "export",
  "account",
  "policy",
] as const;
export type SecondPersonReason = (typeof secondPersonReasons)[number];

/**
 * The states of a proposal. `returned`: its author has to change it. `cancelled`: its author took it back, or sent a new
 * one instead. `erased`: a person in it was erased.
 */
export const proposalStates = ["waiting", "returned", "approved", "cancelled", "erased"] as const;
export type ProposalState = (typeof proposalStates)[number];

/** What in a change needs a second user. `at` is a key of `fullNames`, for a row or a name. */
export type NeedsSecond = { why: SecondPersonReason; at?: string };

/**
 * Returns what in a change needs a second user by the review policy, by comparing all rows of its records before and
 * after; null if nothing does. `named`: a new or changed full name. `always`: any new or changed row, and any change or
 * removal of a count. Rows and names that disappear or disclose less never need one, except counts. `home` is the home
 * country.
 */
export function needsSecondPerson(
  policy: ReviewPolicy,
  before: PublishedRows,
  after: PublishedRows,
  home: string,
): NeedsSecond | null {
  if (policy === "never") return null;
  const name = newFullName(before, after);
  if (name !== undefined) return { why: "name", at: name };
  if (policy === "named") return null;
  if (countsDiffer(before, after)) return { why: "count" };
  const row = newlyShown(before, after, home);
  return row === undefined ? null : { why: "row", at: row };
}

/** Returns the key of the first full name that is new, changed, or shown for longer than before. */
function newFullName(before: PublishedRows, after: PublishedRows): string | undefined {
  const [known, ends, later] = [fullNames(before), endsOfNames(before), endsOfNames(after)];
  return [...fullNames(after)].find(
    ([key, name]) => known.get(key) !== name || isLater(later.get(key), ends.get(key)),
  )?.[0];
}

/** A name without an end is shown for longer than any other. */
function isLater(end: string | null | undefined, than: string | null | undefined): boolean {
  return (end ?? "9999") > (than ?? "9999");
}

/** A record before (undefined if new) and after a change. */
export type ComparedRecord = { before: RecordDocument | undefined; after: RecordDocument };

/** The facts that decide, besides the records, whether an action always needs two people. */
export type Circumstances = {
  /** The user: `user:3`. */
  actor: string;
  action: string;
  home: string;
  policy: ReviewPolicy;
  /** True if the change erases a person's identity. */
  isErasure: boolean;
  /** True if a count was first published on an earlier day than today. */
  isPast: (count: string) => boolean;
};

/**
 * Returns why a change needs two people whatever the review policy is; null if it does not. `records`: its counts,
 * settings and accounts; for people and groups see `protectionLowered`.
 */
export function alwaysNeedsSecondPerson(
  records: readonly ComparedRecord[],
  { actor, action, home, policy, isErasure, isPast }: Circumstances,
): SecondPersonReason | null {
  if (isErasure) return "erase";
  if (action.endsWith(".export")) return "export";
  for (const { before, after } of records) {
    if (after.type === "setting" && after.id === "reviewPolicy" && after.facts.value !== policy) return "policy";
    if (isOtherAdmin(before, after, actor, action)) return "account";
    if (isFigureAltered(before, after, home) && isPast(after.id)) return "past_figure";
  }
  return null;
}

/**
 * Returns what protection of a person or group a change lowers: it shows a new full name of somebody who may be a minor,
 * before or after the change; or it shows somebody again who was public and then hidden, or a full name again whose
 * consent was revoked. Null if it lowers none.
 */
export function protectionLowered({ before, after }: ComparedRecord): "minor" | "protection" | null {
  if (isMinorNamed({ before, after })) return "minor";
  if (after.type !== "person" && after.type !== "group") return null;
  if (before?.type !== after.type || after.facts.gone) return null;
  const isLowered = before.facts.disclosure === "internal" && after.facts.disclosure !== "internal";
  if (isLowered && publicNumbers(before).length > 0) return "protection";
  return isNamedAgain({ before, after }) ? "protection" : null;
}

/** True if the change shows a full name again after its consent was revoked. */
function isNamedAgain({ before, after }: ComparedRecord): boolean {
  if (before?.type !== "person" || before.facts.consent.revokedOn === null) return false;
  return fullNames(project(after, "")).size > 0;
}

function isMinorNamed({ before, after }: ComparedRecord): boolean {
  const wasMinor = before?.type === "person" && mayBeMinor(before.facts, before.identity);
  if (!wasMinor && !showsMinor(after)) return false;
  const anyHome = "";
  const shown = before ? project(before, anyHome) : noRows();
  return newFullName(shown, project(after, anyHome)) !== undefined;
}

/** True if a change of another user's account makes or unmakes an admin, or removes an admin's second factor. */
function isOtherAdmin(
  before: RecordDocument | undefined,
  after: RecordDocument,
  actor: string,
  action: string,
): boolean {
  if (before?.type !== "user" || after.type !== "user" || actor === `user:${after.id}`) return false;
  const differs = before.facts.role !== after.facts.role || before.facts.disabled !== after.facts.disabled;
  const isAdmin = before.facts.role === "admin" || after.facts.role === "admin";
  return isAdmin && (differs || action === "user.second_factor_reset");
}

/** True if the public row of a count changes or disappears. */
function isFigureAltered(before: RecordDocument | undefined, after: RecordDocument, home: string): boolean {
  if (before?.type !== "count") return false;
  const shown = project(before, home);
  return shown.counts.length > 0 && countsDiffer(shown, project(after, home));
}
