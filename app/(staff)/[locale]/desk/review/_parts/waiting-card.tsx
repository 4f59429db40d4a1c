import { ApprovalTools } from "@/app/(staff)/_shared/review/approval-tools";
import { ChangeView } from "@/app/(staff)/_shared/review/change-view";
import { ProposalDoes } from "@/app/(staff)/_shared/review/proposal-does";
import type { WaitingItem } from "@/app/(staff)/_shared/review/waiting-items";
import { actorWords } from "@/app/(staff)/_shared/words/actor-words";
import { showInstant } from "@/app/(staff)/_shared/words/show-instant";
import { TickedCard } from "@/components/forms/ticked-card";
import { Badge } from "@/components/ui/badge";
import { Notice } from "@/components/ui/notice";

type Props = {
  item: WaitingItem;
  names: ReadonlyMap<number, string>;
  /** Id of the form that its box belongs to. */
  form: string;
};

/** Something that waits: what the public reads before and after, who wrote it, and the actions. */
export function WaitingCard({ item, names, form }: Props) {
  const { words, title, authors, since, may, paths, record, proposal, value } = item;
  const { t, locale } = words;
  const isTickable = may.how === "second" && !proposal?.isAuthorDisabled;
  return (
    <li className="card stack" id={item.anchor}>
      {isTickable ? <TickedCard name="chosen" value={value} label={title} form={form} /> : <h2>{title}</h2>}
      <p className="hint">
        {proposal && <Badge tone="neutral">{t(`desk.proposal.why.${proposal.why}`)}</Badge>}{" "}
        {record && `${t(`record.${record.type}`)} ${record.id} · `}
        {t("desk.review.written", { who: authors.map((each) => actorWords(t, each, names)).join(", ") })} ·{" "}
        <time dateTime={since}>{showInstant(since, locale)}</time>
      </p>
      {record?.type === "person" && record.facts.nameAsked && <p>{t("desk.review.name_asked")}</p>}
      {proposal?.isStale && <Notice kind="stale" title={t("desk.proposal.stale")} />}
      {proposal && <ProposalDoes words={words} proposal={proposal} compared={item.compared} />}
      <ChangeView words={words} compared={item.compared} total={item.total} level={3} />
      {proposal?.isAuthorDisabled ? (
        <Notice kind="info" title={t("desk.proposal.author_disabled")} />
      ) : (
        <ApprovalTools {...{ t, locale, title, may }} item={value} page="review" back={`/${locale}/${paths.back}`} />
      )}
      <p>
        <a className="tall" href={`/${locale}/${paths.page}`}>
          {t(proposal ? "desk.proposal.open" : "desk.review.open")}
          <span className="visually-hidden"> {title}</span>
        </a>
      </p>
    </li>
  );
}
