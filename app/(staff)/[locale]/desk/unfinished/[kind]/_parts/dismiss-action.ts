"use server";

import { definePlainAction } from "@/app/(staff)/_shared/form/define-plain-action";
import { numberOf, oneOf } from "@/app/(staff)/_shared/words/query";
import { dismiss } from "@/db/unfinished/dismiss";
import { dismissibleKinds } from "@/domain/unfinished/unfinished-kinds";

/** Takes one failed job, or the refused rows of one import, off the user's home page. */
export const dismissAction = definePlainAction({
  permission: "unfinished.dismiss",
  refused: () => "desk",
  async run(db, user, { values }) {
    const kind = oneOf(dismissibleKinds, values.kind);
    const id = numberOf(values.id);
    if (kind === undefined || id === undefined) return "desk";
    const isDone = await dismiss(db, `user:${user.id}`, kind, id, new Date());
    return `desk/unfinished/${kind}${isDone ? "?dismissed=1" : ""}`;
  },
});
