import { z } from "zod";
import { line } from "@/domain/records/text";
import { searchKey } from "@/domain/values/search-key";
import { facilityKinds } from "@/domain/values/vocabulary";
import { block, choice, entity, optional, recordName, url, words } from "./fields";
import { revision } from "./request";

/** Other names, one on each line. Repeated names are left out. */
const aliases = z.preprocess(
  (value) => (typeof value === "string" ? value.split(/[\r\n;]+/) : (value ?? [])),
  z
    .array(z.string("invalid"), "invalid")
    .transform((names) => {
      const typed = names.map((name) => name.trim().replace(/\s+/g, " ")).filter(Boolean);
      return [...new Map(typed.map((name) => [searchKey(name), name])).values()];
    })
    .pipe(z.array(line(200)).max(40, "too_many")),
);

/** A place of detention; `id` is null for a new one. */
export const saveFacilityInput = block({
  ...revision,
  id: optional(recordName),
  name: words(200).pipe(z.string().min(1, "required")),
  aliases,
  facilityKind: choice(facilityKinds),
  federalEntity: optional(entity),
  sourceUrl: optional(url),
  /** Ids of places with the same name that the user says are others. */
  alike: words(4000),
});

export type SaveFacilityInput = z.output<typeof saveFacilityInput>;
