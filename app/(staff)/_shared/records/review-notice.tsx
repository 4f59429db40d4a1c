import { actorWords } from "@/app/(staff)/_shared/words/actor-words";
import { Notice } from "@/components/ui/notice";
import type { SessionUser } from "@/db/accounts/find-session-user";
import { listUserNames } from "@/db/accounts/list-users";
import { ledger } from "@/db/ledger/ledger";
import { findReturn } from "@/db/records/list-returned";
import type { Publishable } from "@/domain/history/with-publication";
import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";
import { ProposalNotices } from "./proposal-notices";

type Props = { t: Translate; locale: Locale; user: SessionUser; document: Publishable };

/** The notices on a record's page: it was returned with a comment; proposals that would change it. */
export function ReviewNotice(props: Props) {
  const { t, locale, user, document } = props;
  return (
    <>
      <OwnState {...props} />
      <ProposalNotices t={t} locale={locale} user={user} type={document.type} ids={[document.id]} />
    </>
  );
}

function OwnState({ t, document }: Props) {
  const returned = findReturn(ledger(), document.type, document.id);
  if (!returned) return null;
  const who = actorWords(t, returned.actor, listUserNames(ledger()));
  return (
    <Notice kind="info" title={t("desk.review.returned_by", { who })}>
      <p className="prose">{returned.comment}</p>
    </Notice>
  );
}
