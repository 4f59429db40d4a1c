import { Notice } from "@/components/ui/notice";
import { findImportOfChange } from "@/db/imports/find-import";
import type { Db } from "@/db/ledger/open";
import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";
import { LeftOutList } from "./left-out-list";
import type { BulkAbout, ShownReport } from "./report-query";
import { doneSentences } from "./tally-words";

type Props = { t: Translate; locale: Locale; db: Db; report: ShownReport };

/** What a bulk edit did, what it left out, and the way back. */
export function BulkResult({ t, locale, db, report }: Props) {
  const { tally, leftOut, total, about } = report;
  const [first = t("form.saved"), ...others] = doneSentences(t, tally);
  return (
    <>
      <Notice kind="done" title={first}>
        {others.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </Notice>
      <LeftOutList t={t} locale={locale} db={db} leftOut={leftOut} total={total} />
      <p>
        <a href={`/${locale}/${backOf(db, about)}`}>{t("desk.long.back")}</a>
      </p>
    </>
  );
}

/** The page that shows what the edit was about. */
export function backOf(db: Db, { of, list }: Omit<BulkAbout, "action">): string {
  if (of === null) return `desk/${list ?? "releases"}`;
  const found = findImportOfChange(db, of);
  return found === undefined ? `desk/releases/list/${of}` : `desk/import/${found}`;
}
