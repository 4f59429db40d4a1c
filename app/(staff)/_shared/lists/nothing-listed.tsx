import { type Query, textOf } from "@/app/(staff)/_shared/words/query";
import type { Translate } from "@/messages/translator";

type Props = { t: Translate; query: Awaited<Query> };

/** A list without rows: nothing passes its filters, and the way out of them; or nothing was logged yet. */
export function NothingListed({ t, query }: Props) {
  const isFiltered = Object.values(query).some((value) => textOf(value) !== "");
  if (!isFiltered) return <p>{t("desk.nothing_yet")}</p>;
  return (
    <p>
      {t("desk.nothing")} <a href="?">{t("desk.unfilter")}</a>
    </p>
  );
}
