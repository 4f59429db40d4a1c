import { PageHeading } from "@/app/(staff)/_shared/pages/page-heading";
import { inWords, type LocaleParams } from "@/app/(staff)/_shared/pages/page-locale";
import { requirePageUser } from "@/app/(staff)/_shared/pages/require-page-user";
import { type Query, textOf } from "@/app/(staff)/_shared/words/query";
import { Notice } from "@/components/ui/notice";
import { findNewestJob } from "@/db/jobs/find-newest-job";
import { backupsFolder } from "@/db/kept-backups/backups-folder";
import { listKept } from "@/db/kept-backups/folder";
import { ledger } from "@/db/ledger/ledger";
import { KeptTable } from "./_parts/kept-table";
import { KeySection } from "./_parts/key-section";
import { LastBackup } from "./_parts/last-backup";

type Props = LocaleParams & { searchParams: Query };

/** The encrypted backups: the last one, the key, those that are kept, and their download. */
export default async function BackupsPage({ params, searchParams }: Props) {
  const { locale, t } = inWords((await params).locale);
  await requirePageUser(locale, "admin/backups", "page.admin.backups");
  const { saved } = await searchParams;
  const job = findNewestJob(ledger(), "backup");
  const isOpen = job?.state === "waiting" || job?.state === "running";
  return (
    <section className="stack">
      <PageHeading t={t} title={t("admin.backups.title")} />
      {textOf(saved) === "key" && <Notice kind="done" title={t("admin.backups.key.used")} />}
      <p>{t("admin.backups.lead")}</p>
      <LastBackup t={t} locale={locale} job={job} isOpen={isOpen} />
      <KeySection t={t} locale={locale} isBusy={isOpen} />
      <KeptTable t={t} locale={locale} kept={listKept(backupsFolder())} />
    </section>
  );
}
