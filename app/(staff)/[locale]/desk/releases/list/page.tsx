import { PageHeading } from "@/app/(staff)/_shared/pages/page-heading";
import { inWords, type LocaleParams } from "@/app/(staff)/_shared/pages/page-locale";
import { requirePageUser } from "@/app/(staff)/_shared/pages/require-page-user";
import type { Query } from "@/app/(staff)/_shared/words/query";
import { startingHeader } from "@/app/(staff)/[locale]/desk/releases/_parts/starting-header";
import { Ways } from "@/app/(staff)/[locale]/desk/releases/_parts/ways";
import { PastedListForm } from "@/app/(staff)/[locale]/desk/releases/list/_parts/pasted-list-form";
import { freshForm } from "@/components/form-state/form-state";
import { Notice } from "@/components/ui/notice";
import { ledger } from "@/db/ledger/ledger";
import { readSettings } from "@/db/ledger/read-settings";
import { civilTime } from "@/domain/values/day";
import { canEdit } from "@/domain/values/permissions";

/** Logs a pasted list of names: each line is matched, then logged or skipped, all as one change. */
export default async function PastedListPage({ params, searchParams }: LocaleParams & { searchParams: Query }) {
  const { locale, t } = inWords((await params).locale);
  const user = await requirePageUser(locale, "desk/releases/list", canEdit);
  const db = ledger();
  const { timeZone } = readSettings(db);
  const header = startingHeader(db, `user:${user.id}`, civilTime(new Date(), timeZone).day, timeZone);
  return (
    <section className="stack">
      <PageHeading t={t} title={t("pasted.title")} />
      <Ways t={t} locale={locale} current="list" />
      {(await searchParams).undone === "1" && <Notice kind="done" title={t("pasted.done.undone")} />}
      <PastedListForm db={db} t={t} locale={locale} initial={freshForm(header.values)} isGiven={header.isGiven} />
    </section>
  );
}
