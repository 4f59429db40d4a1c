import { choicesOfPeople } from "@/app/(staff)/_shared/fields/choice-of";
import { defineRoute } from "@/app/(staff)/_shared/form/define-route";
import { inWords } from "@/app/(staff)/_shared/pages/page-locale";
import { deskWords } from "@/app/(staff)/_shared/words/desk-words";
import { readSettings } from "@/db/ledger/read-settings";
import { findByDocument } from "@/db/matching/find-by-document";
import { searchPeople } from "@/db/matching/search-people";
import { civilTime } from "@/domain/values/day";
import { canEdit } from "@/domain/values/permissions";

/** How many are offered: more than these are told apart by typing on. */
const most = 8;

/** People whose names hold the words typed so far, or whose cédula begins so, for a form to choose from. */
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
