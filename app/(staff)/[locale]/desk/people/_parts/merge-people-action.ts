"use server";

import { defineAction } from "@/app/(staff)/_shared/form/define-action";
import { pathOf } from "@/app/(staff)/_shared/words/record-path";
import { mergePeople } from "@/db/people/merge-people";
import { mergePeopleInput } from "@/domain/inputs/merge";
import { canEdit } from "@/domain/values/permissions";

export const mergePeopleAction = defineAction({
  input: mergePeopleInput,
  permission: canEdit,
  run: mergePeople,
  done: ({ repeated }, { id }) => `${pathOf("person", id)}?saved=${repeated ? "again" : "1"}`,
});
