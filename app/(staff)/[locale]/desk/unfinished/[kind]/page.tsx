import { notFound } from "next/navigation";
import { BulkBar, BulkBox } from "@/app/(staff)/_shared/bulk/bulk-bar";
import { PageHeading } from "@/app/(staff)/_shared/pages/page-heading";
import { inWords, type LocaleParams } from "@/app/(staff)/_shared/pages/page-locale";
import { requirePageUser } from "@/app/(staff)/_shared/pages/require-page-user";
import { deskWords } from "@/app/(staff)/_shared/words/desk-words";
import { oneOf, type Query } from "@/app/(staff)/_shared/words/query";
import { DismissForm } from "@/app/(staff)/[locale]/desk/unfinished/[kind]/_parts/dismiss-form";
import { itemWords } from "@/app/(staff)/[locale]/desk/unfinished/[kind]/_parts/unfinished-words";
import { Notice } from "@/components/ui/notice";
import { ledger } from "@/db/ledger/ledger";
import { listUnfinished } from "@/db/unfinished/list-unfinished";
import type { UnfinishedItem } from "@/db/unfinished/unfinished-item";
import { may } from "@/domain/access/may";
import { dismissibleKinds, mostUnfinished, unfinishedKinds } from "@/domain/unfinished/unfinished-kinds";

type Props = LocaleParams<{ kind: string }> & { searchParams: Query };

/** The unfinished things of one kind, as the home page counts them. */
export default async function UnfinishedPage({ params, searchParams }: Props) {
  const { locale: segment, kind: asked } = await params;
  const { locale, t } = inWords(segment);
  const kind = oneOf(unfinishedKinds, asked) ?? notFound();
  const user = await requirePageUser(locale, `desk/unfinished/${kind}`, "page.desk.unfinished");
  if (kind === "to_review" && !may(user, "page.desk.unfinished", "to_review")) notFound();
  const db = ledger();
  const words = deskWords(db, t, locale);
  const looking = { viewer: `user:${user.id}`, now: new Date(), most: mostUnfinished + 1 };
  const items = await listUnfinished(db, kind, looking);
  const shown = items
    .slice(0, mostUnfinished)
    .flatMap((item) => itemWords(db, words, item).map((each) => ({ item, ...each })));
  const unique = [...new Map(shown.map((each) => [each.key, each])).values()];
  const dismissible = oneOf(dismissibleKinds, kind);
  const isDismissed = dismissible !== undefined && (await searchParams).dismissed !== undefined;
  const hasPeople = unique.some(({ item }) => isPerson(item));
  return (
    <section className="narrow stack">
      <p>
        <a href={`/${locale}/desk`}>← {t("desk.home.title")}</a>
      </p>
      <PageHeading t={t} title={t(`desk.unfinished.${kind}`)} />
      {isDismissed && <Notice kind="done" title={t("desk.unfinished.dismissed")} />}
      {dismissible && unique.length > 0 && <p>{t("desk.unfinished.dismiss_lead")}</p>}
      {unique.length === 0 && <p>{t("desk.home.nothing_waits")}</p>}
      <ul className="plain unfinished-items">
        {unique.map(({ item, key, path, title, hint }) => (
          <li key={key}>
            {isPerson(item) && <BulkBox t={t} value={item.id} title={title} />}
            <div>
              <a className="tall" href={`/${locale}/${path}`}>
                {title}
              </a>
              {hint && <p className="hint">{hint}</p>}
            </div>
            {dismissible && (
              <DismissForm t={t} locale={locale} kind={dismissible} id={item.id} title={`${title}, ${hint}`} />
            )}
          </li>
        ))}
      </ul>
      {items.length > mostUnfinished && <p className="hint">{t("desk.unfinished.more", { count: mostUnfinished })}</p>}
      {hasPeople && <BulkBar t={t} locale={locale} list="people" query={{}} isWhole={false} />}
    </section>
  );
}

function isPerson(item: UnfinishedItem): boolean {
  return item.what === "record" && item.type === "person";
}
