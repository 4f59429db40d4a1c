import type { ChangeDetails } from "@/db/history/change-types";
import type { Account, Revision } from "@/domain/inputs/request";
import type { CorrectionReason } from "@/domain/values/vocabulary";

type DetailsInput = Account & { change?: Revision["change"]; publicReason?: CorrectionReason | null };

/** Returns the facts of a request for the history. An update has no public reason, even if the form sent one. */
export function changeDetailsOf(
  action: string,
  { requestId, reason, noteEs, noteEn, change, publicReason }: DetailsInput,
): ChangeDetails {
  return {
    action,
    requestId,
    reason,
    noteEs,
    noteEn,
    publicReason: change === "update" ? null : (publicReason ?? null),
  };
}
