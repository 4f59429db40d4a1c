import type { ReactNode } from "react";
import { proposalTitle } from "@/app/(staff)/_shared/review/proposal-words";
import { deskWords } from "@/app/(staff)/_shared/words/desk-words";
import { pathOf, proposalPath } from "@/app/(staff)/_shared/words/record-path";
import { titleWords } from "@/app/(staff)/_shared/words/title-words";
import type { SessionUser } from "@/db/accounts/find-session-user";
import { ledger } from "@/db/ledger/ledger";
import { listOwnProposals, listWaitingProposals } from "@/db/proposals/proposal";
import { listReturnedTo } from "@/db/records/list-returned";
import { listWaiting } from "@/db/records/list-waiting";
import type { Publishable } from "@/domain/history/with-publication";
import { canApprove } from "@/domain/values/permissions";
import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";

type Props = { t: Translate; locale: Locale; user: SessionUser };

/** The review summary on the first page: what waits for the user's approval, and the user's own waiting or returned work. */
export function OwnReviews({ t, locale, user }: Props) {
  const db = ledger();
  const viewer = `user:${user.id}`;
  const { items, total } = listWaiting(db);
  const waiting = total + listWaitingProposals(db, 0).total;
  const words = deskWords(db, t, locale);
  const ofRecord = (document: Publishable): Item => ({
    key: `${document.type} ${document.id}`,
    href: `/${locale}/${pathOf(document.type, document.id)}`,
    title: titleWords(words, document),
  });
  const proposals = listOwnProposals(db, viewer).map(({ state, comment, ...rest }) => ({
    key: `proposal ${rest.id}`,
    href: `/${locale}/${proposalPath(rest.id)}`,
    title: proposalTitle(db, words, { ...rest, state, comment }),
    state,
    more: comment ? `«${comment}»` : t("desk.proposal.failed"),
  }));
  const returned: Item[] = [
    ...listReturnedTo(db, viewer).map(({ document, comment }) => ({
      ...ofRecord(document as Publishable),
      more: `«${comment}»`,
    })),
    ...proposals.filter(({ state }) => state === "returned"),
  ];
  const own: Item[] = [
    ...items.filter(({ authors }) => authors.includes(viewer)).map(({ document }) => ofRecord(document)),
    ...proposals.filter(({ state }) => state === "waiting").map(({ more: _none, ...item }) => item),
  ];
  return (
    <>
      {canApprove(user) && waiting > 0 && (
        <p>
          <a className="tall" href={`/${locale}/desk/review`}>
            {t("desk.review.lead", { count: waiting })}
          </a>
        </p>
      )}
      <Items title={t("desk.review.own_returned")} items={returned} />
      <Items title={t("desk.review.own_waiting")} items={own} />
    </>
  );
}

/** `more`: why it was returned. */
type Item = { key: string; href: string; title: string; more?: string };

function Items({ title, items }: { title: string; items: readonly Item[] }): ReactNode {
  if (items.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <ul className="plain stack">
        {items.map(({ key, href, title: name, more }) => (
          <li key={key}>
            <a href={href}>{name}</a>
            {more && (
              <>
                : <span className="prose">{more}</span>
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
