import { z } from "zod";
import { correctionReasons } from "@/domain/values/vocabulary";
import { choice, optional, paragraphs, wholeNumber } from "./fields";

/** Unique id of a request: the same id means the same change. */
export const requestId = z.string("request_invalid").regex(/^[A-Za-z0-9-]{8,64}$/, "request_invalid");

/** Version of the record that the form was opened on; 0 for a new record. */
export const version = z.preprocess(
  (value) => (value === undefined || value === null || value === "" ? 0 : value),
  wholeNumber(0, 1_000_000_000, "number_invalid"),
);

/** Fields of every write: the reason for the team (`reason`), and public notes (`noteEs`, `noteEn`). */
export const account = {
  requestId,
  reason: paragraphs(1000),
  noteEs: paragraphs(600),
  noteEn: paragraphs(600),
};

/**
 * How a published record changes: the world changed (`update`), or the record was wrong (`correction`, with a reason).
 */
export const revision = {
  ...account,
  version,
  change: optional(choice(["update", "correction"])),
  publicReason: optional(choice(correctionReasons)),
};

export type Account = { requestId: string; reason: string; noteEs: string; noteEn: string };
export type Revision = Account & {
  version: number;
  change: "update" | "correction" | null;
  publicReason: (typeof correctionReasons)[number] | null;
};
