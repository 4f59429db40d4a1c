import type { DeskWords } from "@/app/(staff)/_shared/words/desk-words";
import { situationWords } from "@/app/(staff)/_shared/words/situation-words";
import { valueWords } from "@/app/(staff)/_shared/words/value-words";
import { soleNationality } from "@/domain/values/combination";
import { situations } from "@/domain/values/vocabulary";
import { formatDate } from "@/domain/wording/format";
import { nationalityName } from "@/domain/wording/nationality-name";
import type { Translate } from "@/messages/translator";

/** Titles of the conditions that are no fields of records. */
const titles: Record<string, Parameters<Translate>[0]> = {
  from: "admin.audit.from",
  to: "admin.audit.to",
  author: "desk.author",
  order: "desk.order.title",
};

/** The title of a condition of a list's filter. */
export function conditionTitle(t: Translate, name: string): string {
  const keys = [titles[name], `field.${name}.label`, `desk.column.${name}`, "desk.search.label"];
  const found = keys.find((key) => key !== undefined && t.has(key as Parameters<Translate>[0]));
  return (t as (key: string) => string)(found ?? "desk.search.label");
}

/** The value of a condition of a list's filter. */
export function conditionWords(words: DeskWords, name: string, value: string): string {
  const { t, locale } = words;
  switch (name) {
    case "from":
    case "to":
      return formatDate(value, locale);
    case "author":
      return words.user(value.replace("user:", ""));
    case "order":
      return (t as (key: string) => string)(`desk.order.${value}`);
    case "nationality":
      return nationalityWords(words, value);
    case "situation": {
      const situation = situations.find((each) => each === value);
      return situation ? situationWords(t, situation) : value;
    }
    default:
      return valueWords(words, name, value);
  }
}

function nationalityWords({ t, locale }: DeskWords, value: string): string {
  if (value === "dual") return t("nationality_group.dual");
  const sole = soleNationality(value);
  const name = nationalityName(sole ?? value, locale);
  return sole === undefined ? name : t("nationality.sole", { name });
}
