import { z } from "zod";
import { tiers } from "@/domain/vocabulary";
import { block, choice, optional, optionalDay, recordNumber, rows, url, words } from "./fields";
import { requestId, version } from "./request";

const language = z.string("choice_invalid").regex(/^[a-z]{2}$/, "choice_invalid");

const details = {
  url,
  outlet: words(120),
  title: words(300),
  archivedUrl: optional(url),
  publishedOn: optionalDay,
  language: optional(language),
};

/** A source as a record's form names it: by its address. A known address is reused as it stands. */
export const citedSource = block({ ...details, tier: optional(choice(tiers)) });

export const citedSources = rows(citedSource, 20);

/** A source record of its own; `id` is null for a new one. */
export const saveSourceInput = block({ requestId, version, id: optional(recordNumber), ...details });

export type CitedSource = z.output<typeof citedSource>;
export type SaveSourceInput = z.output<typeof saveSourceInput>;
