import { sourceChoice } from "@/app/(staff)/_shared/fields/source-choice";
import { defineRoute } from "@/app/(staff)/_shared/form/define-route";
import { inWords } from "@/app/(staff)/_shared/pages/page-locale";
import type { Found } from "@/components/forms/use-found";
import { findSourceByAddress } from "@/db/changes/find-by-address";
import { listSources } from "@/db/sources/list-sources";

/** Maximum suggestions; typing more narrows them. */
const most = 8;

/** Returns the source with the pasted address, in any spelling; otherwise sources that contain the typed words. */
export const GET = defineRoute({
  permission: "file.sources_search",
  answer: (db, query, _user, params): Found[] => {
    const { locale } = inWords(params.locale ?? "");
    const text = query.get("q") ?? "";
    const known = findSourceByAddress(db, text);
    const found = known ? [known] : listSources(db, { search: text, limit: most }).items;
    return found.flatMap((source) => sourceChoice(locale, source));
  },
});
