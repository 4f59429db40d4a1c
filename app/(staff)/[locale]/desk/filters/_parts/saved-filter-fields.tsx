import { fieldWords } from "@/app/(staff)/_shared/fields/field-labels";
import { CheckField } from "@/components/forms/check-field";
import { TextField } from "@/components/forms/text-field";
import type { Translate } from "@/messages/translator";

/** Fields for a filter's name and visibility. A new filter replaces one of the same name. */
export function FilterFields({ t, isNew = false }: { t: Translate; isNew?: boolean }) {
  const { label, hint } = fieldWords(t, "filterName");
  return (
    <>
      <TextField label={label} hint={isNew ? hint : undefined} name="name" autoComplete="off" />
      <CheckField {...fieldWords(t, "filterShared")} name="shared" />
    </>
  );
}
