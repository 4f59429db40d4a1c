"use server";

import { defineAction } from "@/app/(staff)/_shared/form/define-action";
import { markDistinct, unmarkDistinct } from "@/db/people/mark-distinct";
import { distinctPeopleInput } from "@/domain/inputs/distinct-people";

export const markDistinctAction = defineAction({
  input: distinctPeopleInput,
  permission: "person.distinct",
  run: markDistinct,
  done: () => null,
});

export const unmarkDistinctAction = defineAction({
  input: distinctPeopleInput,
  permission: "person.not_distinct",
  run: unmarkDistinct,
  done: () => null,
});
