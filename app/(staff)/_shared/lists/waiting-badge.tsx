import { Badge } from "@/components/ui/badge";
import type { Translate } from "@/messages/translator";

type Props = { t: Translate; isWaiting: boolean };

/** The badge of a record in a list that a waiting proposal would change. */
export function WaitingBadge({ t, isWaiting }: Props) {
  if (!isWaiting) return null;
  return (
    <>
      {" "}
      <Badge tone="neutral">{t("desk.proposal.state.waiting")}</Badge>
    </>
  );
}
