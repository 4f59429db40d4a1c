import { z } from "zod";
import { addressKey } from "@/domain/values/address-key";
import type { ProblemCode } from "@/domain/values/problem-codes";
import { contacts, tiers } from "@/domain/values/vocabulary";
import { block, choice, optional, optionalDay, paragraphs, recordNumber, rows, url, words } from "./fields";
import { revision } from "./request";

const language = z.string("choice_invalid").regex(/^[a-z]{2}$/, "choice_invalid");

const details = {
  url: optional(url),
  /**
   * How a source without an address reached us, its day, and the number of the account that took it down; blank for the
   * author. The number is not checked against the accounts: it is private, and a wrong one is shown as it is.
   */
  contact: optional(choice(contacts)),
  contactOn: optionalDay,
  takenBy: optional(recordNumber),
  /** Private. */
  note: paragraphs(),
  outlet: words(120),
  title: words(300),
  archivedUrl: optional(url),
  publishedOn: optionalDay,
  language: optional(language),
};

/** True if the archived copy is at another address than the page. */
function isCopy({ url: page, archivedUrl: copy }: { url: string | null; archivedUrl: string | null }): boolean {
  return copy === null || page === null || addressKey(copy) !== addressKey(page);
}
const copyDiffers = { path: ["archivedUrl"], message: "archive_same" };

type Given = { url: string | null; contact: string | null; contactOn: string | null; source?: string | null };

/** Adds a problem unless the source has an address, or a kind and a day, or is a known one; and only one of these. */
function isGivenOnce({ url: page, contact, contactOn, source = null }: Given, context: z.RefinementCtx) {
  const problem = (field: keyof Given, message: ProblemCode) =>
    context.addIssue({ code: "custom", path: [field], message });
  const given = [page, contact, source].filter((each) => each !== null).length;
  if (given > 1) problem(page === null ? "source" : "contact", "source_twice");
  else if (given === 0) problem(contactOn === null ? "url" : "contact", "required");
  else if (contact !== null && contactOn === null) problem("contactOn", "required");
}

/**
 * A source cited in a record's form: by its address, as a contact without one, or by the number of a known contact. An
 * existing source with that address is reused unchanged.
 */
export const citedSource = block({ ...details, source: optional(recordNumber), tier: optional(choice(tiers)) })
  .refine(isCopy, copyDiffers)
  .superRefine(isGivenOnce);

export const citedSources = rows(citedSource, 20);

/** A separate source record; `id` is null for a new one. */
export const saveSourceInput = block({ ...revision, id: optional(recordNumber), ...details })
  .refine(isCopy, copyDiffers)
  .superRefine(isGivenOnce);

export type CitedSource = z.output<typeof citedSource>;
export type SaveSourceInput = z.output<typeof saveSourceInput>;
