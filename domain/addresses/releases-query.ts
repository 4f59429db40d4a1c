import { z } from "zod";
import {
  dayParameter,
  limit,
  listSort,
  nationalityParameter,
  placeParameter,
  timeTravel,
  wholeNumber,
} from "@/domain/values/parameters";
import { releaseKinds, verifications } from "@/domain/values/vocabulary";
import { recordKey } from "./record-key";

/** Where a page of releases begins: after this record, in the order of the list. */
const after = recordKey.optional();

/** Who may have verified a release besides the publishers: values of the filter `publisher`. */
export const otherVerifiers = ["family", "lawyer", "state"] as const;

/**
 * Filters of a list of releases; a partial date matches if it may fall inside `from`..`to`. `publisher` is the
 * verifier: the id of a publisher, or one of `otherVerifiers`.
 */
export const releasesQuery = z.strictObject({
  ...timeTravel,
  from: dayParameter,
  to: dayParameter,
  nationality: nationalityParameter,
  kind: z.enum(releaseKinds).optional(),
  place: placeParameter,
  verification: z.enum(verifications).optional(),
  publisher: z
    .string()
    .regex(/^[a-z0-9-]{1,60}$/)
    .optional(),
  after,
  limit,
});

export type ReleasesFilter = z.infer<typeof releasesQuery>;

/** The same filters for the file of all matching releases, and for the list, which uses pages instead of keys. */
export const releaseFileQuery = releasesQuery.omit({ after: true, limit: true }).extend({ sort: listSort });
export const releaseListQuery = releaseFileQuery.extend({ page: wholeNumber(1, 100_000).default(1) });

export type ReleaseFileQuery = z.infer<typeof releaseFileQuery>;
export type ReleaseListQuery = z.infer<typeof releaseListQuery>;
