import { formFrame } from "@/app/(staff)/_shared/form/form-frame";
import { proposalEditPath } from "@/app/(staff)/_shared/records/proposal-path";
import { cancelProposalAction, takeOverProposalAction } from "@/app/(staff)/_shared/review/approval-actions";
import { ApprovalTools } from "@/app/(staff)/_shared/review/approval-tools";
import type { WaitingItem } from "@/app/(staff)/_shared/review/waiting-items";
import { freshForm } from "@/components/form-state/form-state";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Notice } from "@/components/ui/notice";
import type { SessionUser } from "@/db/accounts/find-session-user";
import type { Proposal } from "@/db/proposals/proposal";
import { may } from "@/domain/access/may";
import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";

type Props = { t: Translate; locale: Locale; user: SessionUser; item: WaitingItem; proposal: Proposal };

/** What the user can do with an open proposal: the author edits it or takes it back; a reviewer decides on it. */
export function OpenTools({ t, locale, user, item, proposal }: Props) {
  const isOwn = proposal.author === `user:${user.id}`;
  const hidden = { proposal: String(proposal.id) };
  const edit = proposalEditPath(proposal);
  const isLeft = item.proposal?.isAuthorDisabled && may(user, "proposal.take_over");
  return (
    <>
      {isLeft && <Notice kind="info" title={t("desk.proposal.author_disabled")} />}
      {proposal.state === "waiting" && item.proposal?.isStale && !isLeft && (
        <Notice kind="stale" title={t("desk.proposal.stale")} />
      )}
      {proposal.state === "waiting" && !isLeft && (
        <ApprovalTools
          {...{ t, locale, title: item.title, may: item.may }}
          item={item.value}
          page="proposal"
          back={`/${locale}/${item.paths.back}`}
        />
      )}
      <div className="actions">
        {isOwn && edit !== null && (
          <a className="button" href={`/${locale}/${edit}`}>
            {t("desk.proposal.edit")}
          </a>
        )}
        {isLeft && (
          <ActionForm
            className=""
            action={takeOverProposalAction}
            initial={freshForm()}
            {...formFrame(t, locale, hidden)}
          >
            <SubmitButton label={t("desk.proposal.take_over")} busy={t("form.saving")} className="button" />
          </ActionForm>
        )}
        {(isOwn || isLeft) && (
          <ActionForm
            className=""
            action={cancelProposalAction}
            initial={freshForm()}
            {...formFrame(t, locale, hidden)}
          >
            <SubmitButton
              label={t(isOwn ? "desk.proposal.take_back" : "desk.proposal.discard")}
              busy={t("form.saving")}
              className="button button-danger"
            />
          </ActionForm>
        )}
      </div>
    </>
  );
}
