import { z } from "zod";
import { stances } from "@/domain/values/vocabulary";
import { block, choice, optional, recordName, rows, url, words } from "./fields";
import { revision } from "./request";

const required = (max: number) => words(max).pipe(z.string().min(1, "required"));

/** A publisher of figures; `id` is null for a new one. */
export const savePublisherInput = block({
  ...revision,
  id: optional(recordName),
  nameEs: required(200),
  nameEn: required(200),
  shortEs: required(60),
  shortEn: required(60),
  stance: choice(stances),
  url: optional(url),
  /** What its bulletin reports, line by line (see `domain/records/layout-items.ts`); null keeps the layout. */
  bulletin: optional(rows(block({ item: z.string("choice_invalid").max(80, "choice_invalid") }), 200)),
  /** Ids of publishers with the same name that the user says are others. */
  alike: words(4000),
});

export type SavePublisherInput = z.output<typeof savePublisherInput>;
