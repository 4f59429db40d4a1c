import { withPublication } from "@/domain/history/with-publication";
import { withSpellWithdrawn } from "@/domain/history/with-spell-withdrawn";
import type { WithdrawInput } from "@/domain/inputs/withdraw";
import { type Actor, type Outcome, refuse } from "../history/intent";
import { writeChange } from "../history/write-change";
import type { Db } from "../open";
import { decideOn } from "./decide-on";
import { openDesk } from "./desk";
import { intentOf } from "./intent-of";
import { requireVersion } from "./require-version";

/**
 * Takes back a published release (of a person or a group) or count, with a public reason; everything else of the
 * record stays, but for the spell where the reason concerns the person. Refused with `not_published`, `not_found`, `stale`.
 */
export function withdraw(db: Db, actor: Actor, input: WithdrawInput, now: Date): Promise<Outcome> {
  return writeChange(db, actor, intentOf(`${input.type}.withdraw`, input), now, (tx) => {
    const required = requireVersion(tx, input.type, input.id, input.version);
    if (!required.ok) return required;
    const changed = withPublication(required.current.document, input.release, () => "withdrawn");
    if (!changed) return refuse("not_found");
    if (changed.before !== "published") return refuse("not_published");
    const document = withSpellWithdrawn(changed.document, input.release, input.publicReason);
    return decideOn(openDesk(tx, now), required.current, document);
  });
}
