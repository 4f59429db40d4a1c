import { optionalWords } from "@/app/(staff)/_shared/fields/field-labels";
import { formChoices } from "@/app/(staff)/_shared/fields/form-choices";
import { CorrectionFields, RevisionFields } from "@/app/(staff)/_shared/fields/revision-fields";
import { sourceWords } from "@/app/(staff)/_shared/fields/source-words";
import { SourceRows } from "@/components/forms/source-rows";
import { TextArea } from "@/components/forms/text-area";
import type { Db } from "@/db/ledger/open";
import type { BulkAction } from "@/domain/values/bulk-actions";
import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";

type Props = { t: Translate; locale: Locale; db: Db; action: BulkAction; altersPublic: boolean };

/** What an action on many records needs to know besides the records. */
export function BulkFields({ t, locale, db, action, altersPublic }: Props) {
  switch (action) {
    case "source": {
      const { languages, sources } = formChoices(db, t, locale);
      return (
        <>
          <SourceRows words={sourceWords(t)} languages={languages} known={sources} />
          <RevisionFields t={t} isPublic={altersPublic} />
        </>
      );
    }
    case "place":
      return <RevisionFields t={t} isPublic={altersPublic} />;
    case "withdraw":
      return (
        <>
          <p>{t("desk.withdraw.lead")}</p>
          <CorrectionFields t={t} />
          <TextArea {...optionalWords(t, "reason")} name="reason" rows={2} />
        </>
      );
    default:
      return <TextArea {...optionalWords(t, "reason")} name="reason" rows={2} />;
  }
}
