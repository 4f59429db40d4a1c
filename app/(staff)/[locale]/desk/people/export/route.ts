import { defineListExport } from "@/app/(staff)/_shared/lists/define-list-export";
import { peopleFilter } from "@/app/(staff)/[locale]/desk/people/_parts/people-filter";
import { countPeopleForDesk, listPeopleForDesk } from "@/db/people/list-people-for-desk";

/** Exports the filtered list of people. */
export const POST = defineListExport({
  permission: "person.export",
  fileName: "vigilia-personas.csv",
  columns: [
    "person",
    "given_names",
    "surnames",
    "nationality",
    "gender",
    "situation",
    "detained_from",
    "until",
    "ended",
    "disclosure",
    "sector",
    "arrested_by",
  ],
  filterOf: peopleFilter,
  count: countPeopleForDesk,
  list: listPeopleForDesk,
  row({ id, givenNames, surnames, nationality, gender, sector, situation, disclosure, detentions }) {
    const last = detentions.at(-1);
    const detention = { detained_from: last?.from ?? null, until: last?.to ?? null, ended: last?.ended ?? null };
    const who = { person: id, given_names: givenNames, surnames, nationality, gender, sector };
    return { ...who, situation, disclosure, ...detention, arrested_by: last?.arrestedBy ?? null };
  },
});
