import { problemSentence } from "@/app/(staff)/_shared/form/form-problems";
import { actorWords } from "@/app/(staff)/_shared/words/actor-words";
import { isPagedType, pathOf } from "@/app/(staff)/_shared/words/record-path";
import { showInstant } from "@/app/(staff)/_shared/words/show-instant";
import { Notice } from "@/components/ui/notice";
import { listRecordsOfChange } from "@/db/history/list-records-of-change";
import { ledger } from "@/db/ledger/ledger";
import type { Proposal } from "@/db/proposals/proposal";
import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";

type Props = { t: Translate; locale: Locale; proposal: Proposal; names: ReadonlyMap<number, string> };

/** Who decided a proposal, when and why, with links to what it wrote; nothing while it waits. */
export function ProposalState({ t, locale, proposal, names }: Props) {
  const { state, decidedBy, decidedAt, author, comment, problems } = proposal;
  const who = decidedBy === null ? "" : actorWords(t, decidedBy, names);
  const when = decidedAt && (
    <p className="hint">
      <time dateTime={decidedAt}>{showInstant(decidedAt, locale)}</time>
    </p>
  );
  switch (state) {
    case "waiting":
      return null;
    case "returned":
      return (
        <Notice
          kind="stale"
          title={problems.length > 0 ? t("desk.proposal.failed") : t("desk.review.returned_by", { who })}
        >
          {comment && <p className="prose">{comment}</p>}
          {problems.length > 0 && (
            <ul>
              {problems.map(({ code }) => (
                <li key={code}>{reasonWords(t, code)}</li>
              ))}
            </ul>
          )}
          {when}
        </Notice>
      );
    case "approved":
      return (
        <>
          <Notice
            kind="done"
            title={t(decidedBy === author ? "desk.proposal.approved_alone" : "desk.proposal.approved_by", { who })}
          >
            {when}
          </Notice>
          <RecordLinks t={t} locale={locale} change={proposal.change} />
        </>
      );
    case "cancelled":
      return (
        <Notice kind="info" title={t("desk.proposal.cancelled_by", { who })}>
          {when}
        </Notice>
      );
    case "erased":
      return <Notice kind="info" title={t("desk.proposal.was_erased")} />;
  }
}

/** The sentence for a problem that an approval met. A stale record is explained by the differences below. */
function reasonWords(t: Translate, code: string): string {
  return code === "stale" || code === "proposal_stale" ? t("desk.proposal.changed_since") : problemSentence(t, code);
}

function RecordLinks({ t, locale, change }: { t: Translate; locale: Locale; change: number | null }) {
  if (change === null) return null;
  const records = listRecordsOfChange(ledger(), change);
  return (
    <ul className="plain">
      {records.slice(0, 20).map(({ type, id }) =>
        isPagedType(type) ? (
          <li key={`${type} ${id}`} className="actions">
            <a className="tall" href={`/${locale}/${pathOf(type, id)}`}>
              {t(`record.${type}`)} {id}
            </a>
            <a className="tall" href={`/${locale}/desk/history/${type}/${id}`}>
              {t("desk.history.title")}
              <span className="visually-hidden">
                {" "}
                {t(`record.${type}`)} {id}
              </span>
            </a>
          </li>
        ) : null,
      )}
    </ul>
  );
}
