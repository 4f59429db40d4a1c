import { SelectField } from "@/components/forms/select-field";
import { TextArea } from "@/components/forms/text-area";
import { TextField } from "@/components/forms/text-field";
import type { Translate } from "@/messages/translator";
import { choicesOf, optionalChoicesOf } from "./choices";
import { dateWords, fieldWords, optionalWords } from "./field-words";

type Props = { t: Translate; id: string; version: number };

/** Somebody who is in the ledger: only what the release may change of them. */
export function KnownPersonFields({ t, id, version }: Props) {
  const asItIs = { value: "", label: t("form.as_it_is") };
  return (
    <>
      <input type="hidden" name="subject" value="person" />
      <input type="hidden" name="person" value={id} />
      <input type="hidden" name="version" value={version} />
      <TextField {...dateWords(t, "detainedFrom", "optional")} name="detainedFrom" autoComplete="off" />
      <div className="field-row">
        <SelectField
          {...fieldWords(t, "disclosure")}
          name="disclosure"
          choices={[asItIs, ...choicesOf(t, "disclosure")]}
        />
        <SelectField
          {...fieldWords(t, "consentBasis")}
          name="consentBasis"
          choices={[asItIs, ...optionalChoicesOf(t, "consent_basis").slice(1)]}
        />
      </div>
      <TextArea {...optionalWords(t, "note")} name="note" rows={2} />
    </>
  );
}
