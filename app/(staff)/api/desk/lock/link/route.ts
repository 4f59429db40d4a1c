import { defineOpenPost, localeOf, seeOther } from "@/app/(staff)/_shared/form/define-route";
import { formOf, notAForm } from "@/app/(staff)/_shared/form/form-of";
import { lockByLink } from "@/db/accounts/lock-account";
import { hashToken } from "@/db/ledger/hash-token";
import { ledger } from "@/db/ledger/ledger";

/** Locks the account of a prepared link. The answer is the same whether or not the link was valid. */
export const POST = defineOpenPost("account.lock_by_link", async (request) => {
  const form = await formOf(request);
  if (!form) return notAForm();
  const { token = "" } = form;
  await lockByLink(ledger(), hashToken(token), new Date());
  const answer = seeOther(`/${localeOf(new URL(request.url).searchParams)}/lock?done=1`);
  answer.headers.set("Clear-Site-Data", '"cache"');
  return answer;
});
