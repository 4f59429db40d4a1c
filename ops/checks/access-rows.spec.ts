import { expect, it } from "vitest";
import { root } from "@/ops/start/root";
import { accessRows } from "./access-rows";
import { fixture } from "./fixture";

const table = {
  "page.desk": { roles: ["editor"], address: "/desk" },
  "page.login": { roles: "anyone", address: "/login" },
  "file.key": { roles: ["editor"], address: "/[locale]/desk/key", method: "GET" },
  "person.save": { roles: ["editor"] },
};
const pageOf = (key: string) =>
  `export default async function Page() {\n  await requirePageUser("es", "desk", ${key});\n}\n`;
const files = {
  "app/(staff)/[locale]/desk/page.tsx": pageOf('"page.desk"'),
  "app/(staff)/[locale]/login/page.tsx": "export default function Login() {}\n",
  "app/(staff)/[locale]/desk/key/route.ts": 'export const GET = defineRoute({ permission: "file.key" });\n',
  "app/(staff)/_shared/save-action.ts":
    '"use server";\nexport const save = defineAction({ permission: "person.save" });\n',
};
const check = (other: Record<string, string>) => accessRows(fixture({ ...files, ...other }), table);

it("entries with a row each pass, and so does this project", () => {
  expect(check({})).toEqual([]);
  expect(accessRows(root)).toEqual([]);
});

it.each([
  ["app/(staff)/[locale]/desk/new/page.tsx", "export default function Page() {}\n", "default names no row"],
  ["app/(staff)/[locale]/desk/new/page.tsx", pageOf('"page.desk"'), "default names page.desk, the row of  /desk"],
  ["app/(staff)/[locale]/desk/new/page.tsx", pageOf("key"), "default names no row"],
  ["app/(staff)/api/route.ts", "export function GET() {}\n", "GET names no row"],
  [
    "app/(staff)/[locale]/desk/key/route.ts",
    'export const POST = definePost({ permission: "file.key" });\n',
    "POST names",
  ],
  ["app/(staff)/_shared/new-action.ts", '"use server";\nexport const add = defineAction({});\n', "add names no row"],
  ["app/(staff)/_shared/new-action.ts", '"use server";\nexport const add = defineAction("x.y");\n', "add names x.y"],
])("a new entry without a row of its own fails: %s %s", (file, code, problem) => {
  expect(check({ [file]: code })[0]).toContain(`${file} ${problem}`);
});

it("a row of two entries and a row of nothing fail", () => {
  const other = { "app/(staff)/_shared/new-action.ts": files["app/(staff)/_shared/save-action.ts"] };
  expect(check(other)).toEqual(["domain/access: person.save is the row of two entries"]);
  expect(accessRows(fixture(files), { ...table, "person.old": { roles: [] } })).toEqual([
    "domain/access: person.old is the row of nothing",
  ]);
});
