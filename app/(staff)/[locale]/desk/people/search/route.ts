import { choicesOfPeople } from "@/app/(staff)/_shared/fields/choice-of";
import { defineRoute } from "@/app/(staff)/_shared/form/define-route";
import { inWords } from "@/app/(staff)/_shared/pages/page-locale";
import { deskWords } from "@/app/(staff)/_shared/words/desk-words";
import { readSettings } from "@/db/ledger/read-settings";
import { findByDocument } from "@/db/matching/find-by-document";
import { searchPeople } from "@/db/matching/search-people";
import { civilTime } from "@/domain/values/day";
import { canEdit } from "@/domain/values/permissions";

/** Maximum suggestions; typing more narrows them. */
const most = 8;

/** Returns people as choices whose name contains the typed words, or whose ID number starts with them. */
export const GET = defineRoute({
  permission: canEdit,
  answer: (db, query, _user, params) => {
    const { locale, t } = inWords(params.locale ?? "");
    const text = query.get("q") ?? "";
    const today = civilTime(new Date(), readSettings(db).timeZone).day;
    const byDocument = findByDocument(db, text, most);
    const ids = byDocument.length > 0 ? byDocument : searchPeople(db, text, most).map(({ id }) => id);
    return choicesOfPeople(db, deskWords(db, t, locale), ids, today);
  },
});
