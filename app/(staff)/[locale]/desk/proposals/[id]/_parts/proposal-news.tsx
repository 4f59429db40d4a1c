import { problemSentence } from "@/app/(staff)/_shared/form/form-problems";
import { type Query, textOf } from "@/app/(staff)/_shared/words/query";
import { Notice } from "@/components/ui/notice";
import type { Proposal } from "@/db/proposals/proposal";
import type { Translate } from "@/messages/translator";

type Props = { t: Translate; proposal: Proposal; query: Awaited<Query> };

/** What the user's last action did: the proposal was sent now or before, taken over, or could not be approved. */
export function ProposalNews({ t, proposal, query }: Props) {
  const [sent, refused] = [textOf(query.sent), textOf(query.refused)];
  if (sent === "again") return <Notice kind="done" title={t("desk.proposal.sent_before")} />;
  if (sent === "1" && proposal.state === "waiting") return <Notice kind="done" title={sentWords(t, proposal)} />;
  if (textOf(query.taken) === "1" && proposal.state === "waiting")
    return <Notice kind="done" title={t("done.proposal.taken")} />;
  const isKnown = refused !== "" && t.has(`problem.${refused}` as Parameters<Translate>[0]);
  return isKnown ? <Notice kind="error" title={problemSentence(t, refused)} /> : null;
}

/** Says what the public sees while the proposal waits. */
function sentWords(t: Translate, { why, records }: Proposal): string {
  if (why === "erase") return t("desk.proposal.sent.erase");
  const isFigure = records.some(({ type, base }) => type === "count" && base > 0);
  if (isFigure) return t("desk.proposal.sent.count");
  return records.some(({ type }) => type !== "user" && type !== "setting")
    ? t("desk.proposal.sent.record")
    : t("desk.proposal.sent.internal");
}
