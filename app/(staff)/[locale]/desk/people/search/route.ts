import { searchPeople } from "@/db/people/search-people";
import { periodOf } from "@/domain/detentions/overlap";
import { canEdit } from "@/domain/permissions";
import { defineRoute } from "../../../../define-route";

/** People whose names hold the words typed so far, for a form to ask "is it one of these?". */
export const GET = defineRoute({
  permission: canEdit,
  answer: (db, query) =>
    searchPeople(db, query.get("q") ?? "", 6).map(({ id, givenNames, surnames, nationality, spells }) => ({
      id,
      name: `${givenNames} ${surnames}`.trim(),
      told: [nationality, ...spells.map(({ from, to }) => periodOf({ from, end: to }))].join(" · "),
    })),
});
