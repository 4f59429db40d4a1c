import { notFound } from "next/navigation";
import { PageHeading } from "@/app/(staff)/_shared/pages/page-heading";
import { inWords, type LocaleParams } from "@/app/(staff)/_shared/pages/page-locale";
import { requirePageUser } from "@/app/(staff)/_shared/pages/require-page-user";
import { requireRecord } from "@/app/(staff)/_shared/pages/require-record";
import { HistoryItem } from "@/app/(staff)/_shared/records/history-item";
import { deskWords } from "@/app/(staff)/_shared/words/desk-words";
import { numberOf, type Query } from "@/app/(staff)/_shared/words/query";
import { isPagedType, isUndoableType, pathOf } from "@/app/(staff)/_shared/words/record-path";
import { titleWords } from "@/app/(staff)/_shared/words/title-words";
import { AccessList } from "@/app/(staff)/[locale]/desk/history/[type]/[id]/_parts/access-list";
import { noteHistoryRead } from "@/app/(staff)/[locale]/desk/history/[type]/[id]/_parts/note-history-read";
import { listUserNames } from "@/db/accounts/list-users";
import { listHistory } from "@/db/history/list-history";
import { ledger } from "@/db/ledger/ledger";
import { may } from "@/domain/access/may";

type Props = LocaleParams<{ type: string; id: string }> & { searchParams: Query };

/** The history of a record: user, time, reason and changed fields of each version. */
export default async function HistoryPage({ params, searchParams }: Props) {
  const { locale: segment, type, id } = await params;
  const { locale, t } = inWords(segment);
  if (!isPagedType(type)) notFound();
  const user = await requirePageUser(locale, `desk/history/${type}/${id}`, "page.desk.history");
  const { version, document } = requireRecord(type, id);
  await noteHistoryRead(user, document);
  const db = ledger();
  const query = await searchParams;
  const { items, next } = listHistory(db, type, id, { before: numberOf(query.before) });
  const words = deskWords(db, t, locale);
  const names = listUserNames(db);
  return (
    <section className="stack">
      <p>
        <a href={`/${locale}/${pathOf(type, id)}`}>← {titleWords(words, document)}</a>
      </p>
      <PageHeading t={t} title={t("desk.history.title")} />
      <ol className="history" reversed>
        {items.map((entry) => (
          <HistoryItem key={entry.version} words={words} names={names} entry={entry}>
            {may(user, "reason.erase") && (entry.reason !== "" || entry.noteEs !== "") && (
              <p className="actions">
                <a className="button" href={`/${locale}/desk/erase-reason/${entry.change}`}>
                  {t("desk.erase_reason.link")}
                </a>
              </p>
            )}
            {isUndoableType(type) && (
              <p className="actions">
                {entry.version === version ? (
                  <a className="button" href={`/${locale}/desk/undo/${entry.change}`}>
                    {t("desk.undo.title")}
                  </a>
                ) : (
                  <a className="button" href={`/${locale}/desk/history/${type}/${id}/restore/${entry.version}`}>
                    {t("desk.restore.link")}
                  </a>
                )}
              </p>
            )}
          </HistoryItem>
        ))}
      </ol>
      {next !== null && (
        <a className="button" href={`?before=${next}`}>
          {t("desk.older")}
        </a>
      )}
      {may(user, "change.approve") && (
        <AccessList words={words} names={names} record={{ type, id }} before={numberOf(query.seen)} />
      )}
    </section>
  );
}
