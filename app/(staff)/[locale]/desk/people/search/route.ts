import { choicesOfPeople } from "@/app/(staff)/_shared/fields/choice-of";
import { defineRoute } from "@/app/(staff)/_shared/form/define-route";
import { inWords } from "@/app/(staff)/_shared/pages/page-locale";
import { deskWords } from "@/app/(staff)/_shared/words/desk-words";
import { readSettings } from "@/db/ledger/read-settings";
import { findPeople } from "@/db/matching/matches-search";
import { civilTime } from "@/domain/values/day";

/** Maximum suggestions; typing more narrows them. */
const most = 8;

/** Returns people as choices, by words of a name, the beginning of an ID number, or a day of birth or detention. */
export const GET = defineRoute({
  permission: "file.people_search",
  answer: (db, query, _user, params) => {
    const { locale, t } = inWords(params.locale ?? "");
    const text = query.get("q") ?? "";
    const today = civilTime(new Date(), readSettings(db).timeZone).day;
    const ids = findPeople(db, text, most).map(({ id }) => id);
    return choicesOfPeople(db, deskWords(db, t, locale), ids, today);
  },
});
