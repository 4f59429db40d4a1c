import type { ChangeDetails } from "@/db/history/change-types";
import type { Account, Revision } from "@/domain/inputs/request";
import type { CorrectionReason } from "@/domain/values/vocabulary";

type DetailsInput = Account & { change?: Revision["change"]; publicReason?: CorrectionReason | null };

/** What a request says of itself. An update has no public reason, whatever the form still held. */
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
