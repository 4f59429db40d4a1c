/**
 * The staff's pages, routes and actions for people who are not signed in. All others check the user. A change of this
 * list is a change of who may reach what.
 */
export const openEntries: ReadonlySet<string> = new Set([
  "app/(staff)/[locale]/login/page.tsx",
  "app/(staff)/[locale]/login/_parts/sign-in-action.ts",
  "app/(staff)/[locale]/setup/page.tsx",
  "app/(staff)/[locale]/setup/_parts/setup-actions.ts",
  "app/(staff)/setup/route.ts",
  "app/(staff)/api/desk/sign-out/route.ts",
]);

/** True for define… functions that do not check the user; only open entries use them. */
export function isOpenDefine(callee: string): boolean {
  return callee.startsWith("defineOpen");
}
