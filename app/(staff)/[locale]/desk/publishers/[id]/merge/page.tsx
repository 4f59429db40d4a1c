import { proposedPath } from "@/app/(staff)/_shared/form/proposed";
import { MergeLabels } from "@/app/(staff)/_shared/merge/merge-labels";
import { mergePathOf, otherOf } from "@/app/(staff)/_shared/merge/merge-path";
import { inWords, type LocaleParams } from "@/app/(staff)/_shared/pages/page-locale";
import { requirePageUser } from "@/app/(staff)/_shared/pages/require-page-user";
import type { Query } from "@/app/(staff)/_shared/words/query";
import { mergePublishersAction } from "@/app/(staff)/[locale]/desk/publishers/_parts/merge-publishers-action";
import { ledger } from "@/db/ledger/ledger";
import { readSettings } from "@/db/ledger/read-settings";
import { listPublishers } from "@/db/records/list-publishers";
import { publisherMerge } from "@/db/records/merge-publishers";

type Props = LocaleParams<{ id: string }> & { searchParams: Query };

/** Merges another publisher into this one. */
export default async function MergePublishersPage({ params, searchParams }: Props) {
  const { locale: segment, id } = await params;
  const { locale, t } = inWords(segment);
  const query = await searchParams;
  const path = proposedPath(mergePathOf("publisher", id, otherOf(query)), query.proposal);
  const user = await requirePageUser(locale, path, "page.desk.publisher.merge");
  const { leadPublisher } = readSettings(ledger());
  return (
    <MergeLabels
      {...{ t, locale, user, id, query, merge: publisherMerge, action: mergePublishersAction }}
      choices={listPublishers(ledger(), locale)}
      also={(names, other) => other === leadPublisher && <p>{t("desk.publisher.merge.leads", names)}</p>}
    />
  );
}
