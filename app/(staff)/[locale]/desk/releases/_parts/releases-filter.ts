import { listDays } from "@/app/(staff)/_shared/lists/list-days";
import { oneOf, type Query, textOf } from "@/app/(staff)/_shared/words/query";
import { type ReleasesFilter, releasesOrders } from "@/db/releases/list-releases-for-desk";
import { publications, releaseKinds, verifications } from "@/domain/values/vocabulary";

/** Parses the filter of the list of releases from the address or the form. */
export function releasesFilter(query: Awaited<Query>): ReleasesFilter {
  const { from, to } = listDays(query);
  return {
    publication: oneOf(publications, query.publication),
    verification: oneOf(verifications, query.verification),
    kind: oneOf(releaseKinds, query.kind),
    facility: textOf(query.place),
    search: textOf(query.search),
    nationality: textOf(query.nationality),
    from,
    to,
    author: textOf(query.author),
    order: oneOf(releasesOrders, query.order),
  };
}
