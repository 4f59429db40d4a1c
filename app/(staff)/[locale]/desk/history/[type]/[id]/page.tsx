import { notFound } from "next/navigation";
import { AccessList } from "@/app/(staff)/accesses/access-list";
import { noteHistoryRead } from "@/app/(staff)/accesses/note-history-read";
import { numberOf, type Query } from "@/app/(staff)/lists/query";
import { PageHeading } from "@/app/(staff)/page-heading";
import { inWords, type LocaleParams } from "@/app/(staff)/page-locale";
import { isPagedType, isUndoableType, pathOf } from "@/app/(staff)/record-path";
import { HistoryItem } from "@/app/(staff)/records/history-item";
import { requirePageUser } from "@/app/(staff)/require-page-user";
import { requireRecord } from "@/app/(staff)/require-record";
import { titleWords } from "@/app/(staff)/review/title-words";
import { deskWords } from "@/app/(staff)/words/desk-words";
import { listUserNames } from "@/db/accounts/list-users";
import { listHistory } from "@/db/history/list-history";
import { ledger } from "@/db/ledger/ledger";
import { canApprove, canEdit } from "@/domain/values/permissions";

type Props = LocaleParams<{ type: string; id: string }> & { searchParams: Query };

/** How a record came to stand as it does: who, when, why, and what changed, field by field. */
export default async function HistoryPage({ params, searchParams }: Props) {
  const { locale: segment, type, id } = await params;
  const { locale, t } = inWords(segment);
  if (!isPagedType(type)) notFound();
  const user = await requirePageUser(locale, `desk/history/${type}/${id}`, canEdit);
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
      {canApprove(user) && (
        <AccessList words={words} names={names} record={{ type, id }} before={numberOf(query.seen)} />
      )}
    </section>
  );
}
