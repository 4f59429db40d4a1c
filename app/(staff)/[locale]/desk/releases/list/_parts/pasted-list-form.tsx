import { formChoices } from "@/app/(staff)/_shared/fields/form-choices";
import { formFrame } from "@/app/(staff)/_shared/form/form-frame";
import { DayHeaderFields } from "@/app/(staff)/[locale]/desk/releases/_parts/day-header-fields";
import type { FormState } from "@/components/form-state/form-state";
import { ListForm } from "@/components/pasted-list/list-form";
import type { Db } from "@/db/ledger/open";
import { readSettings } from "@/db/ledger/read-settings";
import { listFacilities } from "@/db/records/list-facilities";
import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";
import { listAction } from "./list-action";
import { listPageWords } from "./page-words";

type Props = {
  db: Db;
  t: Translate;
  locale: Locale;
  initial: FormState;
  /** True if the shared fields are filled in. */
  isGiven: boolean;
  /** The group whose people the list names: its question starts with the answer "yes". */
  group?: number;
};

/** The form of a pasted list, blank or returned. */
export function PastedListForm({ db, t, locale, initial, isGiven, group }: Props) {
  const places = listFacilities(db).map(({ name }) => name);
  const { reviewPolicy } = readSettings(db);
  return (
    <ListForm
      action={listAction}
      initial={initial}
      words={listPageWords(t, locale, { places, isReviewed: reviewPolicy === "always" })}
      progress={`/${locale}/desk/releases/list/progress?request=`}
      {...formFrame(t, locale, group ? { [`groups.g${group}`]: "yes" } : {})}
    >
      <DayHeaderFields t={t} locale={locale} choices={formChoices(db, t, locale)} isOpen={!isGiven} />
      <p className="hint">{t("pasted.new_names")}</p>
    </ListForm>
  );
}
