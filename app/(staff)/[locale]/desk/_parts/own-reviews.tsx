import { deskWords } from "@/app/(staff)/_shared/words/desk-words";
import { pathOf } from "@/app/(staff)/_shared/words/record-path";
import { titleWords } from "@/app/(staff)/_shared/words/title-words";
import type { SessionUser } from "@/db/accounts/find-session-user";
import { ledger } from "@/db/ledger/ledger";
import { listReturnedTo } from "@/db/records/list-returned";
import { listWaiting } from "@/db/records/list-waiting";
import type { Publishable } from "@/domain/history/with-publication";
import { canApprove } from "@/domain/values/permissions";
import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";

type Props = { t: Translate; locale: Locale; user: SessionUser };

/** The review summary on the first page: waiting for the user's approval, and the user's own waiting or returned ones. */
export function OwnReviews({ t, locale, user }: Props) {
  const db = ledger();
  const viewer = `user:${user.id}`;
  const { items, total } = listWaiting(db);
  const own = items.filter(({ authors }) => authors.includes(viewer));
  const returned = listReturnedTo(db, viewer);
  const words = deskWords(db, t, locale);
  const link = (document: Publishable) => (
    <a href={`/${locale}/${pathOf(document.type, document.id)}`}>{titleWords(words, document)}</a>
  );
  return (
    <>
      {canApprove(user) && total > 0 && (
        <p>
          <a href={`/${locale}/desk/review`}>{t("desk.review.lead", { count: total })}</a>
        </p>
      )}
      {returned.length > 0 && <h2>{t("desk.review.own_returned")}</h2>}
      {returned.length > 0 && (
        <ul className="plain stack">
          {returned.map(({ document, comment }) => (
            <li key={`${document.type} ${document.id}`}>
              {link(document as Publishable)}: <span className="prose">«{comment}»</span>
            </li>
          ))}
        </ul>
      )}
      {own.length > 0 && <h2>{t("desk.review.own_waiting")}</h2>}
      {own.length > 0 && (
        <ul className="plain">
          {own.map(({ document }) => (
            <li key={`${document.type} ${document.id}`}>{link(document)}</li>
          ))}
        </ul>
      )}
    </>
  );
}
