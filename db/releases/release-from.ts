import { citeSources } from "@/db/changes/cite-sources";
import type { WriteContext } from "@/db/changes/write-context";
import { nextNumber } from "@/db/ledger/numbers";
import type { ReleaseDetails } from "@/domain/inputs/release-details";
import type { Release } from "@/domain/records/release";
import { type Naming, namesNobody, publicationAfter } from "@/domain/rules/publication-after";

/** Returns the release that a form describes. It keeps its permanent number or gets a new one. */
export function releaseFrom(
  context: WriteContext,
  { sources, publication, ...details }: ReleaseDetails,
  before: Release | null,
  naming: Naming | null,
): Release {
  const { reviewPolicy: policy } = context.settings;
  return {
    ...details,
    id: before?.id ?? nextNumber(context.tx, "release"),
    publication: publicationAfter({
      asked: publication,
      before: before?.publication ?? null,
      policy,
      ...(naming ?? namesNobody),
    }),
    citations: citeSources(context, sources),
  };
}
