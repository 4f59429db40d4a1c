import type { z } from "zod";
import { block, exactDay, optional, recordNumber, words } from "./fields";
import { account } from "./request";

/** A consent that was taken back: when (blank: today) and by whom. It requires no version, because it hides a name. */
export const revokeConsentInput = block({
  ...account,
  id: recordNumber,
  revokedOn: optional(exactDay),
  revokedBy: words(200),
});

export type RevokeConsentInput = z.output<typeof revokeConsentInput>;
