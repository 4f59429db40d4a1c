import type { FormQuestions } from "@/app/(staff)/_shared/form/answer-form";
import type { DeskWords } from "@/app/(staff)/_shared/words/desk-words";
import { pathOf } from "@/app/(staff)/_shared/words/record-path";
import type { Values } from "@/components/form-state/form-state";
import type { Db } from "@/db/ledger/open";
import { listSamePublishers } from "@/db/records/same-publishers";
import { nest } from "@/domain/inputs/nest";
import { savePublisherInput } from "@/domain/inputs/save-publisher";

/** Asks whether a publisher is one that the ledger knows by the same name. A form that cannot be parsed is not asked. */
export function askAboutPublishers(db: Db, { t, locale }: DeskWords, values: Values): FormQuestions {
  const ready: FormQuestions = { values, questions: [], problems: [], isReady: true };
  const { data } = savePublisherInput.safeParse(nest(values));
  const found = data ? listSamePublishers(db, data) : [];
  const answer = found.map(({ id }) => id).join(" ");
  if (found.length === 0 || values.alike === answer) return ready;
  const about = found.map(({ id, name }) => ({
    text: "",
    link: { href: `/${locale}/${pathOf("publisher", id)}`, label: name, isElsewhere: true },
  }));
  const choices = [{ value: answer, label: t("desk.publisher.other") }];
  return { ...ready, questions: [{ name: "alike", title: t("desk.publisher.same"), about, choices }], isReady: false };
}
