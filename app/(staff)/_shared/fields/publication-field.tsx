import { SelectField } from "@/components/forms/select-field";
import type { Translate } from "@/messages/translator";
import { fieldWords } from "./field-labels";

/** Field for draft or public. An edit cannot unpublish a public record; that is a withdrawal. */
export function PublicationField({ t, name, isPublic }: { t: Translate; name: string; isPublic: boolean }) {
  if (isPublic) return <input type="hidden" name={name} value="published" />;
  const choices = [
    { value: "draft", label: t("publication.draft") },
    { value: "published", label: t("publication.published") },
  ];
  return <SelectField {...fieldWords(t, "publication")} name={name} choices={choices} initial="draft" />;
}
