/**
 * The staff's pages, routes and actions for people who are not signed in. All others check the user. A change of this
 * list is a change of who may reach what.
 */
export const openEntries: ReadonlySet<string> = new Set([
  "app/(staff)/[locale]/login/page.tsx",
  "app/(staff)/[locale]/login/_parts/sign-in-action.ts",
  // The steps after the password. Their actions check the stage of the session.
  "app/(staff)/[locale]/login/second/page.tsx",
  "app/(staff)/[locale]/login/enrol/page.tsx",
  "app/(staff)/[locale]/setup/page.tsx",
  "app/(staff)/[locale]/setup/_parts/setup-actions.ts",
  "app/(staff)/setup/route.ts",
  "app/(staff)/[locale]/lock/page.tsx",
  "app/(staff)/api/desk/lock/link/route.ts",
  "app/(staff)/api/desk/sign-out/route.ts",
]);

/** True for define… functions that do not check the user; only open entries use them. */
export function isOpenDefine(callee: string): boolean {
  return callee.startsWith("defineOpen");
}
