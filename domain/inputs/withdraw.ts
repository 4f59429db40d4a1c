import type { z } from "zod";
import { correctionReasons } from "@/domain/values/vocabulary";
import { block, checkbox, choice, optional, recordName, recordNumber, wholeNumber } from "./fields";
import { account, version } from "./request";

const number = optional(wholeNumber(1, 1e15, "not_found"));

/** What is withdrawn or published: a release or detention of a person (by its number), a group or a count. */
const target = {
  ...{ type: choice(["person", "group", "count"]), id: recordName, version },
  ...{ release: number, spell: number },
};

export const withdrawInput = block({ ...account, ...target, publicReason: choice(correctionReasons) });

export const publishInput = block({ ...account, ...target });

/** Hides a person from the public at once. It requires no version, because an edit must not block hiding. */
export const hideNowInput = block({ ...account, type: choice(["person", "group"]), id: recordNumber });

/** `deleteEvidence`: also delete the files of sources that only this record cites. */
export const erasePersonInput = block({ ...account, id: recordNumber, deleteEvidence: checkbox.optional() });

export type WithdrawInput = z.output<typeof withdrawInput>;
export type PublishInput = z.output<typeof publishInput>;
export type HideNowInput = z.output<typeof hideNowInput>;
export type ErasePersonInput = z.output<typeof erasePersonInput>;
