import { proposedPath } from "@/app/(staff)/_shared/form/proposed";
import { MergeLabels } from "@/app/(staff)/_shared/merge/merge-labels";
import { mergePathOf, otherOf } from "@/app/(staff)/_shared/merge/merge-path";
import { inWords, type LocaleParams } from "@/app/(staff)/_shared/pages/page-locale";
import { requirePageUser } from "@/app/(staff)/_shared/pages/require-page-user";
import type { Query } from "@/app/(staff)/_shared/words/query";
import { mergeFacilitiesAction } from "@/app/(staff)/[locale]/desk/places/_parts/merge-facilities-action";
import { ledger } from "@/db/ledger/ledger";
import { listFacilities } from "@/db/records/list-facilities";
import { facilityMerge } from "@/db/records/merge-facilities";

type Props = LocaleParams<{ id: string }> & { searchParams: Query };

/** Merges another place into this one. */
export default async function MergePlacesPage({ params, searchParams }: Props) {
  const { locale: segment, id } = await params;
  const { locale, t } = inWords(segment);
  const query = await searchParams;
  const path = proposedPath(mergePathOf("facility", id, otherOf(query)), query.proposal);
  const user = await requirePageUser(locale, path, "page.desk.place.merge");
  return (
    <MergeLabels
      {...{ t, locale, user, id, query, merge: facilityMerge, action: mergeFacilitiesAction }}
      choices={listFacilities(ledger())}
    />
  );
}
