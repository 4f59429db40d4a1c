import { defineOpenPost, localeOf, seeOther } from "@/app/(staff)/_shared/form/define-route";
import { signOut } from "@/auth/sign-out";

/**
 * Ends the session and loads the sign-in page as a new document; after a server action the old document would stay,
 * with names in it. The browser also clears its cache of this site. `Clear-Site-Data` has only "cache": "cookies" would
 * delete the device cookie, and "storage" the autosaved forms of other tabs.
 */
export const POST = defineOpenPost(async (request) => {
  await signOut();
  const answer = seeOther(`/${localeOf(new URL(request.url).searchParams)}/login`);
  answer.headers.set("Clear-Site-Data", '"cache"');
  return answer;
});
