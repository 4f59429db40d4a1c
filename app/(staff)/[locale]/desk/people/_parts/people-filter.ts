import { listDays } from "@/app/(staff)/_shared/lists/list-days";
import { oneOf, type Query, textOf } from "@/app/(staff)/_shared/words/query";
import { type PeopleFilter, peopleOrders } from "@/db/people/list-people-for-desk";
import { arrestingBodies, disclosures, situations } from "@/domain/values/vocabulary";

/** Parses the filter of the list of people from the address or the form. */
export function peopleFilter(query: Awaited<Query>): PeopleFilter {
  const { from, to } = listDays(query);
  return {
    search: textOf(query.search),
    situation: oneOf(situations, query.situation),
    disclosure: oneOf(disclosures, query.disclosure),
    nationality: textOf(query.nationality),
    facility: textOf(query.place),
    from,
    to,
    author: textOf(query.author),
    order: oneOf(peopleOrders, query.order),
    arrestedBy: oneOf(arrestingBodies, query.arrestedBy),
  };
}
