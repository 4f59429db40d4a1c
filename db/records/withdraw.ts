import { changeDetailsOf } from "@/db/changes/change-of";
import { decideOn } from "@/db/changes/decide-on";
import { requireVersion } from "@/db/changes/require-version";
import { writeChange } from "@/db/changes/write-change";
import { openWriteContext } from "@/db/changes/write-context";
import { type Actor, type Outcome, refuse } from "@/db/history/change-types";
import type { Db } from "@/db/ledger/open";
import { withDetentionWithdrawn } from "@/domain/history/with-detention-withdrawn";
import { type Publishable, withPublication } from "@/domain/history/with-publication";
import type { WithdrawInput } from "@/domain/inputs/withdraw";
import type { Release } from "@/domain/records/release";
import { releasesOf } from "@/domain/rules/releases-of";

/**
 * Withdraws a published release (of a person or a group), detention or count, with a public reason. The rest of the
 * record stays public, except the detention if the reason concerns the person. Refuses with `not_published`,
 * `not_found` or `stale`; for a detention with `release_hangs` while one of its releases is public, because that
 * release would have no detention.
 */
export function withdraw(db: Db, actor: Actor, input: WithdrawInput, now: Date): Promise<Outcome> {
  return writeChange(
    db,
    actor,
    changeDetailsOf(`${input.spell === null ? input.type : "spell"}.withdraw`, input),
    now,
    (tx) => {
      const required = requireVersion(tx, input.type, input.id, input.version);
      if (!required.ok) return required;
      const { document: standing } = required.current;
      const changed = withPublication(standing, input, () => "withdrawn");
      if (!changed) return refuse("not_found");
      if (changed.before !== "published") return refuse("not_published");
      const hanging = hangingOn(standing, input.spell);
      if (hanging) return refuse("release_hangs", undefined, { number: hanging.id });
      const document = withDetentionWithdrawn(changed.document, input.release, input.publicReason);
      return decideOn(openWriteContext(tx, now), required.current, document);
    },
  );
}

/** Returns a public release of the detention, if any. */
function hangingOn(document: Publishable, detention: number | null): Release | undefined {
  if (document.type !== "person") return undefined;
  const { detentions } = document.facts;
  return detentions
    .filter(({ id }) => id === detention)
    .flatMap(releasesOf)
    .find(({ publication }) => publication === "published");
}
