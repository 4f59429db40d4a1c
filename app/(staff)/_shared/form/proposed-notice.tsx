import { Notice } from "@/components/ui/notice";
import type { Translate } from "@/messages/translator";
import type { Proposed } from "./proposed";

/** Says above a form that it changes a proposal, and what the reviewer asked for. */
export function ProposedNotice({ t, proposed }: { t: Translate; proposed: Proposed | undefined }) {
  if (!proposed) return null;
  return (
    <Notice kind="info" title={t("form.proposed.title")}>
      {proposed.comment && <p className="prose">{t("form.proposed.comment", { comment: proposed.comment })}</p>}
      {proposed.initial.conflict && <p>{t("form.proposed.outdated")}</p>}
    </Notice>
  );
}
