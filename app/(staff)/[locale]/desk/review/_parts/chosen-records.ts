import { z } from "zod";
import { approveInput } from "@/domain/inputs/review";

const spoken = /^(person|group|count):([A-Za-z0-9-]{1,80}):(\d{1,10})$/;

/** The records to approve: the ticked ones, or the one whose own button was pressed. */
export const chosenRecords = z.preprocess((sent) => {
  const { chosen, only, ...rest } = z.looseObject({}).parse(sent);
  return { ...rest, records: (typeof only === "string" ? [only] : ticked(chosen)).map(recordOf) };
}, approveInput);

function ticked(chosen: unknown): unknown[] {
  return typeof chosen === "object" && chosen !== null ? Object.values(chosen) : [];
}

function recordOf(value: unknown) {
  const [, type, id, version] = spoken.exec(String(value)) ?? [];
  return { type, id, version };
}
