import { oneOf, type Query, textOf } from "@/app/(staff)/_shared/words/query";
import type { PeopleFilter } from "@/db/people/list-people-for-desk";
import { disclosures, situations } from "@/domain/values/vocabulary";

/** Parses the filter of the list of people from the address or the form. */
export function peopleFilter(query: Awaited<Query>): PeopleFilter {
  return {
    search: textOf(query.search),
    situation: oneOf(situations, query.situation),
    disclosure: oneOf(disclosures, query.disclosure),
    nationality: textOf(query.nationality),
    facility: textOf(query.place),
  };
}
