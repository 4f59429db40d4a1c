import { subscribe } from "node:diagnostics_channel";

/**
 * Preloaded into the server's process (`next-process.ts`). Visitors' pages are plain HTML, but with `RSC: 1` and the
 * like anyone can make Next render their data instead, uncached, and leave memory in use. Next hides these headers from
 * `proxy.ts`, so they are deleted before Next sees the request. Pages of the staff need them after forms.
 */
subscribe("http.server.request.start", ({ request }) => {
  if (isStaffPath(request.url)) return;
  for (const name of Object.keys(request.headers)) {
    if (/^(rsc$|next-|x-nextjs-)/.test(name)) delete request.headers[name];
  }
});

/** Sections as in `domain/queries/staff-sections.ts`; a test compares the two. */
const staffPath = /^\/(?:setup|(?:es|en)\/(?:login|setup|desk|admin|account))(?:\/|$)/;

/** True if a request's target, in the normal form that Next reads too, is a page of the staff. */
export function isStaffPath(target) {
  return URL.canParse(target, "http://localhost") && staffPath.test(new URL(target, "http://localhost").pathname);
}
