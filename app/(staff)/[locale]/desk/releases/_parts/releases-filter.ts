import { oneOf, type Query, textOf } from "@/app/(staff)/_shared/words/query";
import type { ReleasesFilter } from "@/db/releases/list-releases-for-desk";
import { publications, releaseKinds, verifications } from "@/domain/values/vocabulary";

/** Parses the filter of the list of releases from the address or the form. */
export function releasesFilter(query: Awaited<Query>): ReleasesFilter {
  return {
    publication: oneOf(publications, query.publication),
    verification: oneOf(verifications, query.verification),
    kind: oneOf(releaseKinds, query.kind),
    facility: textOf(query.place),
    search: textOf(query.search),
  };
}
