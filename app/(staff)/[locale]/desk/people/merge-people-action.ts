"use server";

import { mergePeople } from "@/db/people/merge-people";
import { mergePeopleInput } from "@/domain/inputs/merge";
import { canEdit } from "@/domain/permissions";
import { defineAction } from "../../../define-action";
import { pathOf } from "../../../record-path";

export const mergePeopleAction = defineAction({
  input: mergePeopleInput,
  permission: canEdit,
  run: mergePeople,
  done: ({ repeated }, { id }) => `${pathOf("person", id)}?saved=${repeated ? "again" : "1"}`,
});
