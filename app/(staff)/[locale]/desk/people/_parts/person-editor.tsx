import { DisclosureFields } from "@/app/(staff)/_shared/fields/disclosure-fields";
import { formChoices } from "@/app/(staff)/_shared/fields/form-choices";
import { PersonFields } from "@/app/(staff)/_shared/fields/person-fields";
import { RevisionFields } from "@/app/(staff)/_shared/fields/revision-fields";
import { flatten } from "@/app/(staff)/_shared/form/flatten";
import { formFrame } from "@/app/(staff)/_shared/form/form-frame";
import { MinorNotice } from "@/app/(staff)/_shared/records/minor-notice";
import { freshForm } from "@/components/form-state/form-state";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import type { Versioned } from "@/db/history/read-document";
import { ledger } from "@/db/ledger/ledger";
import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";
import { DetentionFields } from "./detention-fields";
import { personForm } from "./person-form";
import { savePersonAction } from "./save-person-action";

type Props = { t: Translate; locale: Locale; current?: Versioned<"person"> };

/** The form of a person, new or existing: details, consent, detentions. A blank detention is at the end. */
export function PersonEditor({ t, locale, current }: Props) {
  const db = ledger();
  const choices = formChoices(db, t, locale);
  const detentions = current?.document.facts.detentions ?? [];
  const values = current ? flatten(personForm.initial(db, current.document)) : {};
  const hidden: Record<string, string> = current ? { id: current.document.id, version: String(current.version) } : {};
  const isReleasePublic = (index: number) => {
    const end = detentions[index]?.end;
    return end?.how === "release" && end.release.publication === "published";
  };
  return (
    <ActionForm action={savePersonAction} initial={freshForm(values)} {...formFrame(t, locale, hidden)}>
      <PersonFields t={t} choices={choices} open={current !== undefined} />
      {current && <MinorNotice t={t} document={current.document} />}
      <DisclosureFields t={t} />
      {detentions.map((detention, index) => (
        <DetentionFields
          key={detention.id}
          t={t}
          choices={choices}
          index={index}
          id={detention.id}
          isPublic={detention.publication === "published"}
          isReleasePublic={isReleasePublic(index)}
        />
      ))}
      <details open={!current}>
        <summary>{t("desk.spell.add")}</summary>
        <DetentionFields t={t} choices={choices} index={detentions.length} />
      </details>
      <RevisionFields t={t} isPublic={detentions.some((_, index) => isReleasePublic(index))} />
      <div className="actions save-bar">
        <SubmitButton label={t("form.save")} busy={t("form.saving")} />
      </div>
    </ActionForm>
  );
}
