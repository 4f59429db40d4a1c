import { type Query, textOf } from "@/app/(staff)/_shared/words/query";
import type { Translate } from "@/messages/translator";

type Props = { t: Translate; query: Awaited<Query> };

/** The notice in an empty list: no match, with a link that removes the filters; or no records yet. */
export function NothingListed({ t, query }: Props) {
  const isFiltered = Object.values(query).some((value) => textOf(value) !== "");
  if (!isFiltered) return <p>{t("desk.nothing_yet")}</p>;
  return (
    <p>
      {t("desk.nothing")} <a href="?">{t("desk.unfilter")}</a>
    </p>
  );
}
