import { PageHeading } from "@/app/(staff)/_shared/pages/page-heading";
import { inWords, type LocaleParams } from "@/app/(staff)/_shared/pages/page-locale";
import { requirePageUser } from "@/app/(staff)/_shared/pages/require-page-user";
import { deskWords } from "@/app/(staff)/_shared/words/desk-words";
import { numberOf, type Query } from "@/app/(staff)/_shared/words/query";
import { likeRelease } from "@/app/(staff)/[locale]/desk/releases/_parts/like-release";
import { NamingNotice } from "@/app/(staff)/[locale]/desk/releases/_parts/naming-notice";
import { startingHeader } from "@/app/(staff)/[locale]/desk/releases/_parts/starting-header";
import { Ways } from "@/app/(staff)/[locale]/desk/releases/_parts/ways";
import { PastedListForm } from "@/app/(staff)/[locale]/desk/releases/list/_parts/pasted-list-form";
import { freshForm } from "@/components/form-state/form-state";
import { Notice } from "@/components/ui/notice";
import { ledger } from "@/db/ledger/ledger";
import { readSettings } from "@/db/ledger/read-settings";
import { civilTime } from "@/domain/values/day";

/** Logs a pasted list of names: each line is matched, then logged or skipped, all as one change. */
export default async function PastedListPage({ params, searchParams }: LocaleParams & { searchParams: Query }) {
  const { locale, t } = inWords((await params).locale);
  const user = await requirePageUser(locale, "desk/releases/list", "page.desk.releases.list");
  const db = ledger();
  const { timeZone } = readSettings(db);
  const { group, undone } = await searchParams;
  const naming = numberOf(group);
  const header = naming
    ? { values: likeRelease(db, `group-${naming}`), isGiven: true }
    : startingHeader(db, `user:${user.id}`, civilTime(new Date(), timeZone).day, timeZone);
  return (
    <section className="stack">
      <PageHeading t={t} title={t("pasted.title")} />
      <Ways t={t} locale={locale} current="list" group={naming} />
      {naming !== undefined && <NamingNotice words={deskWords(db, t, locale)} db={db} group={String(naming)} />}
      {undone === "1" && <Notice kind="done" title={t("pasted.done.undone")} />}
      <PastedListForm
        db={db}
        t={t}
        locale={locale}
        initial={freshForm(header.values)}
        isGiven={header.isGiven}
        group={naming}
      />
    </section>
  );
}
