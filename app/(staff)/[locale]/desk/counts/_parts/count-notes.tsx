import { optionalWords } from "@/app/(staff)/_shared/fields/field-labels";
import { TextArea } from "@/components/forms/text-area";
import type { Translate } from "@/messages/translator";

/** Fields for the notes of a count: two public ones, one for the team. */
export function CountNotes({ t }: { t: Translate }) {
  return (
    <details>
      <summary>{t("form.more")}</summary>
      <div className="stack">
        <TextArea {...optionalWords(t, "publicNoteEs")} name="publicNoteEs" rows={2} />
        <TextArea {...optionalWords(t, "publicNoteEn")} name="publicNoteEn" rows={2} />
        <TextArea {...optionalWords(t, "note")} name="note" rows={2} />
      </div>
    </details>
  );
}
