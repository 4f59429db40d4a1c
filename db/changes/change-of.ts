import type { ChangeDetails } from "@/db/history/change-types";
import type { Account, Revision } from "@/domain/inputs/request";
import type { CorrectionReason } from "@/domain/values/vocabulary";

type DetailsInput = Account & { change?: Revision["change"]; publicReason?: CorrectionReason | null };

/**
 * Returns the facts of a request for the history, with its input in case it has to wait for a second person. An update
 * has no public reason, even if the form sent one.
 */
export function changeDetailsOf(action: string, input: DetailsInput): ChangeDetails {
  const { requestId, reason, noteEs, noteEn, change, publicReason } = input;
  return {
    action,
    input,
    requestId,
    reason,
    noteEs,
    noteEn,
    publicReason: change === "update" ? null : (publicReason ?? null),
  };
}
