import { expect, it } from "vitest";
import { fixture } from "./fixture";
import { staffRoutes } from "./staff-routes";

const name = "app/(staff)/[locale]/desk/route.ts";
const imports = `import { defineOpenPost, defineRoute } from "@/app/(staff)/_shared/form/define-route";
import { defineListExport } from "@/app/(staff)/_shared/lists/define-list-export";
`;
const shared = {
  "app/(staff)/_shared/form/define-route.ts":
    "export function defineRoute() {\n  return () => requireUser();\n}\nexport function defineOpenPost() {\n  return () => 1;\n}\n",
  "app/(staff)/_shared/lists/define-list-export.ts":
    'import { defineRoute } from "@/app/(staff)/_shared/form/define-route";\nexport function defineListExport() {\n  return defineRoute();\n}\n',
};
const check = (code: string, file = name) => staffRoutes(fixture({ ...shared, [file]: `${imports}${code}\n` }));

it.each(["export const GET = defineRoute();", "export const POST = defineListExport();"])(
  "a route passes that a define… function makes: %s",
  (code) => {
    expect(check(code)).toEqual([]);
  },
);

it.each([
  ["GET", "export function GET() {}"],
  ["POST", "export const POST = async () => new Response();"],
  ["export { … }", 'export { GET } from "./other";'],
])("a route is noticed when %s is anything else: %s", (handler, code) => {
  expect(check(code)).toEqual([`${name}:3 ${handler} is not made by a define… function`]);
});

it("a route is noticed that does not check the user", () => {
  expect(check("export const POST = defineOpenPost();")).toEqual([
    `${name}:3 POST does not check the user: defineOpenPost`,
  ]);
});

it("a route for people who are not signed in still checks where a write comes from", () => {
  const signOut = "app/(staff)/api/desk/sign-out/route.ts";
  expect(check("export const POST = defineOpenPost();", signOut)).toEqual([]);
  expect(check("export function POST() {}", signOut)).toEqual([`${signOut}:3 POST is not made by a define… function`]);
});

it("routes of the public side are left alone", () => {
  expect(check("export function GET() {}", "app/api/v1/route.ts")).toEqual([]);
});
