import { decideOnAll, type Step } from "@/db/changes/decide-on";
import { needsApproval } from "@/db/changes/gate";
import type { WriteContext } from "@/db/changes/write-context";
import type { Actor, Draft } from "@/db/history/change-types";
import { findDocument } from "@/db/history/read-document";
import { protectionLowered } from "@/domain/history/second-person";
import { project } from "@/domain/projection/project";
import { noRows } from "@/domain/projection/rows";

/**
 * Returns for how many of the steps the gate asks for a second person, if they are written together; 0 if one person may
 * write them. A group that counts its people again needs nobody else while they are hidden in the same change.
 */
export function countWaiting(
  context: WriteContext,
  actor: Actor,
  action: string,
  steps: readonly Step[],
  now: Date,
): number {
  const decision = decideOnAll(context, steps);
  if (!decision.ok || decision.drafts.length === 0) return 0;
  const compared = decision.drafts.map((draft) => comparedOf(context, draft));
  const isStopped = (some: typeof compared) =>
    needsApproval(context.tx, {
      ...{ actor, details: { action, requestId: "preview" }, now, settings: context.settings, isErasure: false },
      steps: some,
      projections: some.map(({ projection }) => projection),
    }) !== undefined;
  if (!isStopped(compared)) return 0;
  const chosen = new Set(steps.map(({ document }) => `${document.type} ${document.id}`));
  const alone = compared.filter(
    (each) => chosen.has(`${each.draft.document.type} ${each.draft.document.id}`) && isStopped([each]),
  );
  return Math.max(1, alone.length);
}

function comparedOf({ tx, settings }: WriteContext, draft: Draft) {
  const { document, base } = draft;
  const before = base > 0 ? findDocument(tx, document.type, document.id)?.document : undefined;
  const home = settings.homeCountry;
  const projection = { before: before ? project(before, home) : noRows(), after: project(document, home) };
  return { draft, ready: { lowers: protectionLowered({ before, after: document }) }, projection };
}
