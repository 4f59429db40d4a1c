import { definePost, defineRoute } from "@/app/(staff)/_shared/form/define-route";
import { timeLeft } from "@/db/accounts/lifetime";
import { renewSession } from "@/db/accounts/renew-session";

/** Returns how long the session stays open without use. Asking does not count as a use. */
export const GET = defineRoute({
  permission: "file.session",
  answer: (_db, _query, user) => timeLeft(user, new Date()),
});

/** Renews the session of a user who types on an open page, and returns how long it stays open. */
export const POST = definePost({
  permission: "session.renew",
  async answer(db, user) {
    const now = new Date();
    await renewSession(db, user, now);
    return Response.json(timeLeft({ ...user, lastSeenAt: now.toISOString() }, now));
  },
});
