import { changeDetailsOf } from "@/db/changes/change-of";
import { aboveForm, decideOn } from "@/db/changes/decide-on";
import { requireVersion } from "@/db/changes/require-version";
import { writeChange } from "@/db/changes/write-change";
import { openWriteContext } from "@/db/changes/write-context";
import { type Actor, type Outcome, refuse } from "@/db/history/change-types";
import type { Db } from "@/db/ledger/open";
import { withPublication } from "@/domain/history/with-publication";
import type { PublishInput } from "@/domain/inputs/withdraw";
import { namesNobody, namingOf, publicationAfter } from "@/domain/rules/publication-after";

/**
 * Publishes a draft or a withdrawn part unchanged, or sends it to review if the policy asks. Refuses with
 * `published_already`, `not_found`, `stale`, or `group_full` if the group has no unnamed person left.
 */
export function publish(db: Db, actor: Actor, input: PublishInput, now: Date): Promise<Outcome> {
  return writeChange(
    db,
    actor,
    changeDetailsOf(`${input.spell === null ? input.type : "spell"}.publish`, input),
    now,
    (tx) => {
      const required = requireVersion(tx, input.type, input.id, input.version);
      if (!required.ok) return required;
      const context = openWriteContext(tx, now);
      const { document } = required.current;
      const { reviewPolicy: policy } = context.settings;
      const naming = document.type === "person" ? namingOf(document.facts) : namesNobody;
      const changed = withPublication(document, input, (before) =>
        publicationAfter({ asked: "published", before, policy, ...naming }),
      );
      if (!changed) return refuse("not_found");
      if (changed.before === "published") return refuse("published_already");
      return decideOn(context, required.current, changed.document, [], aboveForm);
    },
  );
}
