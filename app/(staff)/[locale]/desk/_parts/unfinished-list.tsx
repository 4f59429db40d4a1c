import { unfinishedPath } from "@/app/(staff)/[locale]/desk/_parts/unfinished-path";
import { Badge } from "@/components/ui/badge";
import type { SessionUser } from "@/db/accounts/find-session-user";
import type { Db } from "@/db/ledger/open";
import { listUnfinished } from "@/db/unfinished/list-unfinished";
import { may } from "@/domain/access/may";
import { mostUnfinished, type UnfinishedKind, unfinishedKinds } from "@/domain/unfinished/unfinished-kinds";
import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";

type Props = { t: Translate; locale: Locale; db: Db; user: SessionUser };

/** Everything unfinished, the most urgent first: one link for each kind that has something, with its number. */
export async function UnfinishedList({ t, locale, db, user }: Props) {
  const looking = { viewer: `user:${user.id}`, now: new Date(), most: mostUnfinished + 1 };
  const found: { kind: UnfinishedKind; count: number }[] = [];
  for (const kind of kindsFor(user)) {
    const { length: count } = await listUnfinished(db, kind, looking);
    if (count > 0) found.push({ kind, count });
  }
  if (found.length === 0) return <p>{t("desk.home.nothing_waits")}</p>;
  return (
    <ul className="plain unfinished">
      {found.map(({ kind, count }) => (
        <li key={kind}>
          <a className="tall" href={`/${locale}/${unfinishedPath(kind)}`}>
            {t(`desk.unfinished.${kind}`)}
          </a>{" "}
          <Badge tone="neutral">{count > mostUnfinished ? `${mostUnfinished}+` : String(count)}</Badge>
        </li>
      ))}
    </ul>
  );
}

/** Only reviewers see what waits for any reviewer. */
function kindsFor(user: SessionUser): readonly UnfinishedKind[] {
  return may(user, "page.desk.unfinished", "to_review")
    ? unfinishedKinds
    : unfinishedKinds.filter((kind) => kind !== "to_review");
}
