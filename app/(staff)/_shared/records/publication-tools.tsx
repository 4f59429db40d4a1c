import { formFrame } from "@/app/(staff)/_shared/form/form-frame";
import { freshForm } from "@/components/form-state/form-state";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Badge } from "@/components/ui/badge";
import { ledger } from "@/db/ledger/ledger";
import { readSettings } from "@/db/ledger/read-settings";
import type { Undoable } from "@/domain/history/undone";
import { publicationAfter } from "@/domain/rules/publication-after";
import type { Disclosure, Publication } from "@/domain/values/vocabulary";
import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";
import { publishAction } from "./record-actions";

type Props = {
  t: Translate;
  locale: Locale;
  type: Undoable["type"];
  id: string;
  version: number;
  publication: Publication;
  /** Disclosure of the person; null for a record without a name. */
  disclosure: Disclosure | null;
  /** True if the full name of a person who may be a minor is requested. */
  minorNamed?: boolean;
  /** Number of a person's or group's release. */
  release?: number;
  /** Number of a detention, if the tools are for it and not for a release. */
  detention?: number;
};

/** Shows the publication and the action that changes it; records in review have none here. Public pages are in the banner. */
export function PublicationTools({
  t,
  locale,
  type,
  id,
  version,
  release,
  detention,
  publication,
  disclosure,
  minorNamed = false,
}: Props) {
  const number: Record<string, string> = {
    ...(release && { release: String(release) }),
    ...(detention && { spell: String(detention) }),
  };
  const withdraw = `/${locale}/desk/withdraw/${type}/${id}?${new URLSearchParams(number)}`;
  const words = detention
    ? { withdraw: t("desk.spell.withdraw"), publish: t("desk.spell.publish") }
    : { withdraw: t("desk.withdraw.link"), publish: t("desk.publish") };
  const { reviewPolicy: policy } = readSettings(ledger());
  const next = publicationAfter({ asked: "published", before: publication, policy, disclosure, minorNamed });
  return (
    <div className="actions">
      <Badge tone={publication === "published" ? "verified" : "neutral"}>{t(`publication.${publication}`)}</Badge>
      {publication === "published" && (
        <a className="button" href={withdraw}>
          {words.withdraw}
        </a>
      )}
      {publication !== "published" && publication !== "in_review" && (
        <ActionForm
          className=""
          action={publishAction}
          initial={freshForm()}
          {...formFrame(t, locale, { type, id, version: String(version), ...number })}
        >
          <SubmitButton
            label={next === "in_review" ? t("desk.send_review") : words.publish}
            busy={t("form.saving")}
            className="button"
          />
        </ActionForm>
      )}
    </div>
  );
}
