import { ActionForm } from "@/components/forms/action-form";
import { freshForm } from "@/components/forms/form-state";
import { SubmitButton } from "@/components/forms/submit-button";
import { Badge } from "@/components/ui/badge";
import type { Undoable } from "@/domain/history/undone";
import type { Locale } from "@/domain/locale";
import type { Publication } from "@/domain/vocabulary";
import type { Translate } from "@/messages/translator";
import { formFrame } from "../form/form-frame";
import { publishAction } from "./actions";

type Props = {
  t: Translate;
  locale: Locale;
  type: Undoable["type"];
  id: string;
  version: number;
  publication: Publication;
  /** Number of the release, of a person or group. */
  release?: number;
  /** Where the public sees it. */
  page?: string;
};

/** Whether something is public, and the step to the other state. */
export function PublicationTools({ t, locale, type, id, version, publication, release, page }: Props) {
  const number: Record<string, string> = release ? { release: String(release) } : {};
  const withdraw = `/${locale}/desk/withdraw/${type}/${id}${release ? `?release=${release}` : ""}`;
  return (
    <div className="actions">
      <Badge tone={publication === "published" ? "verified" : "neutral"}>{t(`publication.${publication}`)}</Badge>
      {publication === "published" && page && <a href={page}>{t("desk.public_page")}</a>}
      {publication === "published" && (
        <a className="button" href={withdraw}>
          {t("desk.withdraw.link")}
        </a>
      )}
      {publication !== "published" && (
        <ActionForm
          className=""
          action={publishAction}
          initial={freshForm()}
          {...formFrame(t, locale, { type, id, version: String(version), ...number })}
        >
          <SubmitButton label={t("desk.publish")} busy={t("form.saving")} className="button" />
        </ActionForm>
      )}
    </div>
  );
}
