import { CheckField } from "@/components/forms/check-field";
import { TextField } from "@/components/forms/text-field";
import type { Translate } from "@/messages/translator";
import { fieldWords } from "../fields/field-words";

/** What a filter is called, and who sees it. */
export function FilterFields({ t }: { t: Translate }) {
  return (
    <>
      <TextField {...fieldWords(t, "filterName")} name="name" autoComplete="off" />
      <CheckField {...fieldWords(t, "filterShared")} name="shared" />
    </>
  );
}
