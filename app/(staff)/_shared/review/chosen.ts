import { createHash } from "node:crypto";
import { z } from "zod";
import type { ApproveInput } from "@/domain/inputs/review";

type ChosenRecord = ApproveInput["records"][number];

/** What a reviewer chose on the review page: records in review, with the version that was shown, and proposals. */
export type Chosen = { records: ChosenRecord[]; proposals: number[] };

const spoken = /^(?:(person|group|count):([A-Za-z0-9-]{1,80}):(\d{1,10})|proposal:(\d{1,15}))$/;

/** Maximum items of one request. */
const most = 100;

/** Reads the values of ticked boxes: `person:7:3` or `proposal:12`. Others are ignored. */
export function chosenOf(values: readonly unknown[]): Chosen {
  const chosen: Chosen = { records: [], proposals: [] };
  for (const value of new Set(values.slice(0, most))) {
    const [, type, id = "", version, proposal] = spoken.exec(String(value)) ?? [];
    if (type) chosen.records.push({ type: type as ChosenRecord["type"], id, version: Number(version) });
    else if (proposal) chosen.proposals.push(Number(proposal));
  }
  return chosen;
}

/** The value of a record's box. */
export function recordValue({ type, id, version }: ChosenRecord): string {
  return `${type}:${id}:${version}`;
}

/** The value of a proposal's box. */
export function proposalValue(id: number): string {
  return `proposal:${id}`;
}

/**
 * The name of an item's hidden field. It follows from the item, because a form that comes back keeps the values of its
 * names, and then other items may be left. An item itself may be too long for a name.
 */
export function boxName(item: string): string {
  return `chosen.item${createHash("sha256").update(item).digest("hex").slice(0, 24)}`;
}

/** A form that approves chosen items, each in the field of its own name. */
export const chosenInput = z.preprocess(
  (form) => {
    const { chosen, ...rest } = z.looseObject({}).parse(form);
    return { ...rest, chosen: typeof chosen === "object" && chosen !== null ? Object.values(chosen) : [] };
  },
  z.object({
    requestId: z.string(),
    chosen: z
      .array(z.unknown())
      .transform(chosenOf)
      .refine(({ records, proposals }) => records.length + proposals.length > 0, "nothing_chosen"),
  }),
);

/** The same form for one item, with the password of a user who approves alone. */
export const aloneInput = chosenInput.and(z.object({ current: z.string() }));
