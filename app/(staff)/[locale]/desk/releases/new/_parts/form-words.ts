import { fieldWords } from "@/app/(staff)/_shared/fields/field-labels";
import type { ComboboxWords } from "@/components/forms/combobox";
import type { SentWords } from "@/components/forms/sent-lines";
import type { Translate } from "@/messages/translator";

/** Words for lines that are being submitted. The browser fills in the braces. */
export function lineWords(t: Translate): SentWords {
  return {
    added: t.raw("desk.batch.added"),
    sending: t("form.saving"),
    returned: t("desk.batch.returned"),
    correct: t("desk.batch.correct"),
    again: t("desk.batch.again"),
    againAll: t("desk.batch.again_all"),
  };
}

/** Words of the person search. */
export function personWords(t: Translate): ComboboxWords & { asking: string; chosen: string; back: string } {
  return {
    ...fieldWords(t, "who"),
    none: t.raw("desk.pick.none"),
    count: t.raw("desk.pick.count"),
    only: t("desk.pick.only"),
    failed: t("desk.pick.failed"),
    asking: t("form.working"),
    chosen: t("desk.pick.chosen"),
    back: t("desk.pick.back"),
  };
}
