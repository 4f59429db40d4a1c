import { SelectField } from "@/components/forms/select-field";
import { listOpenGroups } from "@/db/groups/list-open-groups";
import type { Db } from "@/db/open";
import type { Locale } from "@/domain/locale";
import { formatDate } from "@/domain/wording/format";
import type { Translate } from "@/messages/translator";
import { optionalWords } from "./field-words";

/** "One of these five?": groups that still count somebody without a name. Nothing where there is none. */
export function FromGroupField({ db, t, locale }: { db: Db; t: Translate; locale: Locale }) {
  const open = listOpenGroups(db).flatMap(({ document: { id, facts }, remaining }) => {
    const day = facts.release && formatDate(facts.release.day, locale);
    return day ? [{ value: id, label: t("desk.group.choice", { day, count: facts.headcount, left: remaining }) }] : [];
  });
  if (open.length === 0) return null;
  const none = { value: "", label: t("desk.group.none") };
  return <SelectField {...optionalWords(t, "fromGroup")} name="fromGroup" choices={[none, ...open]} />;
}
