import { definePost, localeOf, seeOther } from "@/app/(staff)/_shared/form/define-route";
import { lockAccount } from "@/db/accounts/lock-account";

/** Locks the account of the signed-in user. Loads a new document, because the old one shows names. */
export const POST = definePost({
  permission: "account.lock",
  signIn: (query) => `/${localeOf(query)}/login?next=/${localeOf(query)}/account`,
  async answer(db, user, request) {
    await lockAccount(db, user.id, new Date());
    const answer = seeOther(`/${localeOf(new URL(request.url).searchParams)}/lock?done=1`);
    answer.headers.set("Clear-Site-Data", '"cache"');
    return answer;
  },
});
