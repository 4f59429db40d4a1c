import type { Actor, ChangeDetails, Draft, Problem, Ready } from "@/db/history/change-types";
import { isInstance } from "@/db/history/is-instance";
import { findVersion } from "@/db/history/read-document";
import type { Tx } from "@/db/ledger/open";
import type { Projected } from "@/db/projection/apply";
import { firstPublished } from "@/db/projection/first-published";
import {
  alwaysNeedsSecondPerson,
  type NeedsSecond,
  needsSecondPerson,
  type SecondPersonReason,
} from "@/domain/history/second-person";
import type { PublishedRows } from "@/domain/projection/rows";
import { rowsTogether } from "@/domain/projection/shown-together";
import type { RecordType } from "@/domain/records/document";
import { civilTime } from "@/domain/values/day";
import type { Settings } from "@/domain/values/settings";

type Change = {
  actor: Actor;
  details: ChangeDetails;
  now: Date;
  /** The settings before the change, so that a change cannot disable its own check. */
  settings: Settings;
  /** True if the change erases a person's identity. */
  isErasure: boolean;
  steps: readonly { draft: Draft; ready: Pick<Ready, "lowers"> }[];
  /** The published rows of each step's record before and after, in the same order; then rows of cited sources. */
  projections: readonly Projected[];
};

/** Why a change needs a second person, as a problem of the form. */
export type NeedsApproval = Problem & { why: SecondPersonReason };

/**
 * The one gate: returns why a change needs a second person, from its records and their published rows before and after;
 * undefined if one person may write it. Approvals of records in review pass, because `approve` refuses their authors.
 */
export function needsApproval(tx: Tx, change: Change): NeedsApproval | undefined {
  const { actor, details, settings, steps, projections } = change;
  if (isInstance(actor.id) || details.action === "review.approve") return undefined;
  const before = rowsTogether(projections.map((step) => step.before));
  const after = rowsTogether(projections.map((step) => step.after));
  const always = alwaysNeeded(tx, change);
  const found = always
    ? { why: always }
    : needsSecondPerson(settings.reviewPolicy, before, after, settings.homeCountry);
  if (!found) return undefined;
  const drafts = steps.map(({ draft }) => draft);
  const line = drafts.length > 1 ? nameOf(found, drafts, projections) : undefined;
  return { why: found.why, code: `second_person_${found.why}`, ...(line && { line }) };
}

function alwaysNeeded(tx: Tx, { actor, details, now, settings, isErasure, steps }: Change): SecondPersonReason | null {
  const lowers = steps.find(({ ready }) => ready.lowers)?.ready.lowers;
  if (lowers) return lowers;
  const today = civilTime(now, settings.timeZone).day;
  const compared = steps.filter(({ draft }) => comparedTypes.has(draft.document.type));
  return alwaysNeedsSecondPerson(
    compared.map(({ draft: { document, base } }) => ({
      before: base > 0 ? findVersion(tx, document.type, document.id, base)?.document : undefined,
      after: document,
    })),
    {
      actor: actor.id,
      action: details.action,
      home: settings.homeCountry,
      policy: settings.reviewPolicy,
      isErasure,
      isPast: (count) => (firstPublished(tx, count) ?? today) < today,
    },
  );
}

const comparedTypes: ReadonlySet<RecordType> = new Set<RecordType>(["count", "setting", "user"]);

/** In a change of several records: the name of the person whose row needs a second person. */
function nameOf({ at }: NeedsSecond, drafts: readonly Draft[], projections: readonly Projected[]): string | undefined {
  const index = projections.findIndex(({ after }) => showsAt(after, at));
  const document = drafts[index]?.document;
  const { givenNames = "", surnames = "" } = (document?.type === "person" && document.identity) || {};
  return `${givenNames} ${surnames}`.trim() || undefined;
}

function showsAt({ releases, detentions }: PublishedRows, at = ""): boolean {
  const [kind, number] = at.split(" ");
  return (kind === "release" ? releases : detentions).some((row) => String(row.number) === number);
}
