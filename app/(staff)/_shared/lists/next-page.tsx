import type { Query } from "@/app/(staff)/_shared/words/query";
import type { FilteredList } from "@/domain/inputs/list-filter";
import { filterOf } from "@/domain/inputs/list-filter";
import type { Translate } from "@/messages/translator";

type Props = { t: Translate; list: FilteredList; query: Awaited<Query>; next: string | number | null };

/** The link to the next page of a list, under the same filter; nothing on the last page. */
export function NextPage({ t, list, query, next }: Props) {
  if (next === null) return null;
  const parameters = filterOf(list, query);
  parameters.set("after", String(next));
  return (
    <a className="button" href={`?${parameters}`}>
      {t("desk.older")}
    </a>
  );
}
