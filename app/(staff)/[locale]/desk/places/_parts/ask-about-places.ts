import type { FormQuestions } from "@/app/(staff)/_shared/form/answer-form";
import type { DeskWords } from "@/app/(staff)/_shared/words/desk-words";
import { pathOf } from "@/app/(staff)/_shared/words/record-path";
import type { Values } from "@/components/form-state/form-state";
import type { Db } from "@/db/ledger/open";
import { listSamePlaces } from "@/db/records/same-places";
import { nest } from "@/domain/inputs/nest";
import { saveFacilityInput } from "@/domain/inputs/save-facility";
import { federalEntityName } from "@/domain/values/federal-entities";

/** Asks whether a place is one that the ledger knows by the same name. A form that cannot be parsed is not asked. */
export function askAboutPlaces(db: Db, { t, locale }: DeskWords, values: Values): FormQuestions {
  const ready: FormQuestions = { values, questions: [], problems: [], isReady: true };
  const { data } = saveFacilityInput.safeParse(nest(values));
  const found = data ? listSamePlaces(db, data) : [];
  const answer = found.map(({ id }) => id).join(" ");
  if (found.length === 0 || values.alike === answer) return ready;
  const about = found.map(({ id, name, federalEntity }) => ({
    text: federalEntity ? federalEntityName(federalEntity) : "",
    link: { href: `/${locale}/${pathOf("facility", id)}`, label: name, isElsewhere: true },
  }));
  const choices = [{ value: answer, label: t("desk.place.other") }];
  return { ...ready, questions: [{ name: "alike", title: t("desk.place.same"), about, choices }], isReady: false };
}
