import { notFound } from "next/navigation";
import { ApprovedExport } from "@/app/(staff)/_shared/lists/approved-export";
import { PageHeading } from "@/app/(staff)/_shared/pages/page-heading";
import { inWords, type LocaleParams } from "@/app/(staff)/_shared/pages/page-locale";
import { requirePageUser } from "@/app/(staff)/_shared/pages/require-page-user";
import { ChangeView } from "@/app/(staff)/_shared/review/change-view";
import { ProposalDoes } from "@/app/(staff)/_shared/review/proposal-does";
import { proposalItem } from "@/app/(staff)/_shared/review/waiting-items";
import { actorWords } from "@/app/(staff)/_shared/words/actor-words";
import { deskWords } from "@/app/(staff)/_shared/words/desk-words";
import { numberOf, type Query } from "@/app/(staff)/_shared/words/query";
import { showInstant } from "@/app/(staff)/_shared/words/show-instant";
import { OpenTools } from "@/app/(staff)/[locale]/desk/proposals/[id]/_parts/open-tools";
import { ProposalNews } from "@/app/(staff)/[locale]/desk/proposals/[id]/_parts/proposal-news";
import { ProposalState } from "@/app/(staff)/[locale]/desk/proposals/[id]/_parts/proposal-state";
import { SinceSent } from "@/app/(staff)/[locale]/desk/proposals/[id]/_parts/since-sent";
import { Badge } from "@/components/ui/badge";
import { listUserNames } from "@/db/accounts/list-users";
import { ledger } from "@/db/ledger/ledger";
import { readSettings } from "@/db/ledger/read-settings";
import { findProposal } from "@/db/proposals/proposal";
import { may } from "@/domain/access/may";

/** One proposal, for its author and for reviewers: its state, what it changes, and the actions. */
export default async function ProposalPage({
  params,
  searchParams,
}: LocaleParams<{ id: string }> & { searchParams: Query }) {
  const { locale: segment, id } = await params;
  const { locale, t } = inWords(segment);
  const user = await requirePageUser(locale, `desk/proposals/${id}`, "page.desk.proposal");
  const db = ledger();
  const proposal = findProposal(db, numberOf(id) ?? 0);
  const isOwn = proposal?.author === `user:${user.id}`;
  if (!proposal || !may(user, "page.desk.proposal", isOwn ? "own" : "others")) notFound();
  const { state, why, at, author } = proposal;
  const home = readSettings(db).homeCountry;
  const item = proposalItem(db, { words: deskWords(db, t, locale), user, home, now: new Date() }, proposal);
  const names = listUserNames(db);
  const isOpen = state === "waiting" || state === "returned";
  const tools = <OpenTools {...{ t, locale, user, item, proposal }} />;
  return (
    <section className="stack">
      {may(user, "change.approve") && (
        <p>
          <a className="tall" href={`/${locale}/desk/review`}>
            ← {t("desk.review.title")}
          </a>
        </p>
      )}
      <PageHeading t={t} title={item.title} unnamed={t("desk.proposal.title", { id })} />
      <p className="hint">
        <Badge tone="neutral">{t(`desk.proposal.state.${state}`)}</Badge>{" "}
        <Badge tone="neutral">{t(`desk.proposal.why.${why}`)}</Badge>{" "}
        {t("desk.proposal.sent_by", { who: actorWords(t, author, names) })} ·{" "}
        <time dateTime={at}>{showInstant(at, locale)}</time>
      </p>
      <ProposalNews t={t} proposal={proposal} query={await searchParams} />
      <ProposalState t={t} locale={locale} proposal={proposal} names={names} />
      <ApprovedExport t={t} locale={locale} user={user} proposal={proposal} />
      {isOpen && (
        <>
          {item.proposal?.isStale && <SinceSent words={item.words} names={names} proposal={proposal} />}
          {state === "returned" && tools}
          <h2>{t("desk.proposal.content")}</h2>
          <ProposalDoes words={item.words} proposal={proposal} compared={item.compared} />
          <ChangeView words={item.words} compared={item.compared} total={item.total} level={3} />
          {state === "waiting" && tools}
        </>
      )}
    </section>
  );
}
