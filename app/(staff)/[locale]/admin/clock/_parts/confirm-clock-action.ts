"use server";

import { refresh } from "next/cache";
import { defineAction } from "@/app/(staff)/_shared/form/define-action";
import { confirmClock } from "@/db/upkeep/confirm-clock";
import { confirmClockInput } from "@/domain/inputs/confirm-clock";

/** Trusts the server's clock again after it jumped by more than a day. */
export const confirmClockAction = defineAction({
  input: confirmClockInput,
  permission: "clock.confirm",
  run: confirmClock,
  done: () => {
    // The layout shows the warning; a redirect alone keeps the layout as it is.
    refresh();
    return "admin/clock?saved=1";
  },
});
