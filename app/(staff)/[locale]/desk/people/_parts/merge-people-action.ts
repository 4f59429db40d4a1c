"use server";

import { defineAction } from "@/app/(staff)/_shared/form/define-action";
import { pathOf, savedQuery } from "@/app/(staff)/_shared/words/record-path";
import { mergePeople } from "@/db/people/merge-people";
import { mergePeopleInput } from "@/domain/inputs/merge";

export const mergePeopleAction = defineAction({
  input: mergePeopleInput,
  permission: "person.merge",
  run: mergePeople,
  done: (written, { id }) => `${pathOf("person", id)}?${savedQuery(written)}`,
});
