import { CheckField } from "@/components/forms/check-field";
import { ChoiceField } from "@/components/forms/choice-field";
import type { Translate } from "@/messages/translator";
import { disclosureChoices } from "./choices";
import { ConsentFields } from "./consent-fields";
import { fieldWords } from "./field-labels";

type Props = { t: Translate; always?: boolean; isRevoked?: boolean };

/** Fields for disclosure and its consent. The default is the safest disclosure that still counts the person. */
export function DisclosureFields({ t, always = false, isRevoked = false }: Props) {
  return (
    <>
      <ChoiceField
        {...fieldWords(t, "disclosure")}
        name="disclosure"
        choices={disclosureChoices(t)}
        initial="counted_only"
      />
      <ConsentFields t={t} always={always} isRevoked={isRevoked} />
      <CheckField {...fieldWords(t, "minorNamed")} name="minorNamed" />
    </>
  );
}
