import { defineOpenPost, localeOf, seeOther } from "@/app/(staff)/_shared/form/define-route";
import { signOut } from "@/auth/sign-out";
import { elsewhere } from "@/domain/values/elsewhere";
import type { Locale } from "@/messages/locale";

/**
 * Ends the session and loads the sign-in page as a new document; after a server action the old document would stay,
 * with names in it. With `exit` it shows another site instead. The browser also clears its cache of this site.
 * `Clear-Site-Data` has only "cache": "cookies" would delete the device cookie, and "storage" the autosaved forms of other
 * tabs.
 */
export const POST = defineOpenPost("session.end", async (request) => {
  await signOut();
  const query = new URL(request.url).searchParams;
  const locale = localeOf(query);
  const answer = query.has("exit") ? leaveFor(locale) : seeOther(`/${locale}/login`);
  answer.headers.set("Clear-Site-Data", '"cache"');
  return answer;
});

/** An empty page that loads another site: browsers do not let a form redirect there. */
function leaveFor(locale: Locale): Response {
  const page = `<!doctype html><meta http-equiv="refresh" content="0;url=${elsewhere[locale]}"><title></title>`;
  return new Response(page, { headers: { "Content-Type": "text/html; charset=utf-8" } });
}
