import { NothingListed } from "@/app/(staff)/_shared/lists/nothing-listed";
import { PageHeading } from "@/app/(staff)/_shared/pages/page-heading";
import { inWords, type LocaleParams } from "@/app/(staff)/_shared/pages/page-locale";
import { requirePageUser } from "@/app/(staff)/_shared/pages/require-page-user";
import { actionWords, actorWords, approvalWords } from "@/app/(staff)/_shared/words/actor-words";
import { type DeskWords, deskWords } from "@/app/(staff)/_shared/words/desk-words";
import { numberOf, oneOf, type Query } from "@/app/(staff)/_shared/words/query";
import { isPagedType, isUndoableType } from "@/app/(staff)/_shared/words/record-path";
import { showInstant } from "@/app/(staff)/_shared/words/show-instant";
import { titleWords } from "@/app/(staff)/_shared/words/title-words";
import { auditFilter, auditParameters } from "@/app/(staff)/[locale]/admin/audit/_parts/audit-filter";
import { AuditForm } from "@/app/(staff)/[locale]/admin/audit/_parts/audit-form";
import { Table } from "@/components/ui/table";
import { type AuditEntry, listAudit } from "@/db/accounts/list-audit";
import { listUserNames } from "@/db/accounts/list-users";
import { findDocument } from "@/db/history/read-document";
import { ledger } from "@/db/ledger/ledger";
import { readSettings } from "@/db/ledger/read-settings";

type Props = LocaleParams & { searchParams: Query };

/** Every change to the ledger, newest first: user, time, action, reason; filtered by user, action and days. */
export default async function AuditPage({ params, searchParams }: Props) {
  const { locale, t } = inWords((await params).locale);
  await requirePageUser(locale, "admin/audit", "page.admin.audit");
  const query = await searchParams;
  const { filter, unread } = auditFilter(query, readSettings(ledger()).timeZone);
  const { items, next } = listAudit(ledger(), { ...filter, after: numberOf(query.after) });
  const names = listUserNames(ledger());
  const words = deskWords(ledger(), t, locale);
  const columns = (["change", "at", "actor", "action", "records", "reason", "head"] as const).map((key) => ({
    key,
    label: t(`admin.audit.column.${key}`),
    numeric: key === "change" || key === "head",
  }));
  return (
    <section className="stack">
      <div className="toolbar">
        <PageHeading t={t} title={t("admin.audit.title")} />
        <a className="button" href={`/${locale}/admin/chain`}>
          {t("admin.chain.title")}
        </a>
      </div>
      <AuditForm t={t} query={query} names={names} unread={unread} />
      {items.length === 0 ? (
        <NothingListed t={t} query={query} />
      ) : (
        <Table
          caption={t("admin.audit.caption")}
          columns={columns}
          rows={items.map((entry) => rowOf(words, names, entry))}
          narrow="stacks"
        />
      )}
      {next !== null && (
        <a className="button" href={`?${auditParameters(query)}&after=${next}`}>
          {t("desk.older")}
        </a>
      )}
    </section>
  );
}

function rowOf(words: DeskWords, names: ReadonlyMap<number, string>, entry: AuditEntry) {
  const { t, locale } = words;
  const { change, at, actor, action, reason, head, seen } = entry;
  const records = seen ? [seen] : entry.records;
  const undoable = records.filter(({ type }) => isUndoableType(type));
  const paged = [...undoable, ...records.filter(({ type }) => isPagedType(type) && !isUndoableType(type))];
  const shown = paged.slice(0, 3);
  const accounts = records.filter(({ type }) => type === "user");
  return {
    id: String(change),
    cells: [
      String(change),
      showInstant(at, locale),
      <Who key="actor" actor={actorWords(t, actor, names)} approval={approvalWords(t, entry, names)} />,
      actionWords(t, action),
      paged.length + accounts.length > 0 && (
        <span key="records" className="cluster">
          {shown.map(({ type, id }) => (
            <a key={`${type}-${id}`} href={`/${locale}/desk/history/${type}/${id}`}>
              {t(`record.${type as "person"}`)} {calledBy(words, type, id)}
            </a>
          ))}
          {accounts.map(({ id }) => (
            <span key={`user-${id}`}>{names.get(Number(id))}</span>
          ))}
          {paged.length > shown.length && (
            <span>{t("admin.audit.others", { count: paged.length - shown.length })}</span>
          )}
        </span>
      ),
      reason && (
        <span key="reason" className="prose">
          {reason}
        </span>
      ),
      head === null ? "" : String(head),
    ],
  };
}

/** A record in the log: its number, without a name; its title if its id is made of codes. */
function calledBy(words: DeskWords, type: string, id: string): string {
  const coded = oneOf(["count", "facility", "publisher"] as const, type);
  const found = coded && findDocument(ledger(), coded, id)?.document;
  return found ? titleWords(words, found) : id;
}

/** The author of a change, and who approved it. */
function Who({ actor, approval }: { actor: string; approval: string | undefined }) {
  return (
    <>
      {actor}
      {approval && <span className="hint"> · {approval}</span>}
    </>
  );
}
