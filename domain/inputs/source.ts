import { z } from "zod";
import { addressKey } from "@/domain/values/address-key";
import { tiers } from "@/domain/values/vocabulary";
import { block, choice, optional, optionalDay, recordNumber, rows, url, words } from "./fields";
import { revision } from "./request";

const language = z.string("choice_invalid").regex(/^[a-z]{2}$/, "choice_invalid");

const details = {
  url,
  outlet: words(120),
  title: words(300),
  archivedUrl: optional(url),
  publishedOn: optionalDay,
  language: optional(language),
};

/** True if the archived copy is at another address than the page. */
function isCopy({ url: page, archivedUrl: copy }: { url: string; archivedUrl: string | null }): boolean {
  return copy === null || addressKey(copy) !== addressKey(page);
}
const copyDiffers = { path: ["archivedUrl"], message: "archive_same" };

/** A source cited in a record's form, by its address. An existing source with that address is reused unchanged. */
export const citedSource = block({ ...details, tier: optional(choice(tiers)) }).refine(isCopy, copyDiffers);

export const citedSources = rows(citedSource, 20);

/** A separate source record; `id` is null for a new one. */
export const saveSourceInput = block({ ...revision, id: optional(recordNumber), ...details }).refine(
  isCopy,
  copyDiffers,
);

export type CitedSource = z.output<typeof citedSource>;
export type SaveSourceInput = z.output<typeof saveSourceInput>;
