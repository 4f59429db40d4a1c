import { actionWords, actorWords } from "@/app/(staff)/_shared/words/actor-words";
import { proposalPath } from "@/app/(staff)/_shared/words/record-path";
import { showInstant } from "@/app/(staff)/_shared/words/show-instant";
import { Notice } from "@/components/ui/notice";
import type { SessionUser } from "@/db/accounts/find-session-user";
import { listUserNames } from "@/db/accounts/list-users";
import { ledger } from "@/db/ledger/ledger";
import { listProposalsOf, type Proposal } from "@/db/proposals/proposal";
import { may } from "@/domain/access/may";
import type { RecordType } from "@/domain/records/document";
import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";

type Props = { t: Translate; locale: Locale; user: SessionUser; type: RecordType; ids: readonly string[] };

/**
 * Notices on the page of a record, or of several: each waiting proposal that would change one of them, and the user's
 * own that were returned.
 * Only the author and reviewers may open a proposal.
 */
export function ProposalNotices({ t, locale, user, type, ids }: Props) {
  const isOwn = ({ author }: Proposal) => author === `user:${user.id}`;
  const open = listProposalsOf(ledger(), type, ids).filter(
    (proposal) =>
      proposal.records.some((record) => record.type === type && ids.includes(record.id) && record.base > 0) &&
      (proposal.state === "waiting" || isOwn(proposal)),
  );
  const names = listUserNames(ledger());
  return open.map((proposal) => {
    const { at } = proposal;
    const does = actionWords(t, proposal.action);
    const mayOpen = may(user, "page.desk.proposal", isOwn(proposal) ? "own" : "others");
    return (
      <Notice key={proposal.id} kind="info" title={`${does} · ${t(`desk.proposal.state.${proposal.state}`)}`}>
        <p>
          {t("desk.proposal.sent_by", { who: actorWords(t, proposal.author, names) })} ·{" "}
          <time dateTime={at}>{showInstant(at, locale)}</time>
        </p>
        {mayOpen && (
          <p>
            <a className="tall" href={`/${locale}/${proposalPath(proposal.id)}`}>
              {t("desk.proposal.open")}
            </a>
          </p>
        )}
      </Notice>
    );
  });
}
