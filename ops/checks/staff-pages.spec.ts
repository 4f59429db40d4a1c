import { expect, it } from "vitest";
import { fixture } from "./fixture";
import { staffPages } from "./staff-pages";

const name = "app/(staff)/[locale]/desk/page.tsx";
const imports = `import { requirePageUser } from "@/app/(staff)/_shared/pages/require-page-user";
import { requireRecord } from "@/app/(staff)/_shared/pages/require-record";
import { ledger } from "@/db/ledger/ledger";
`;
const shared = {
  "app/(staff)/_shared/pages/require-page-user.ts": "export const requirePageUser = async () => 1;\n",
  "app/(staff)/_shared/pages/require-record.ts": "export const requireRecord = () => 1;\n",
  "db/ledger/ledger.ts": "export const ledger = () => 1;\n",
};
const check = (body: string, head = imports) =>
  staffPages(fixture({ ...shared, [name]: `${head}export default async function Page() {\n${body}\n}\n` }));

it.each([
  "await requirePageUser();\nreturn ledger();",
  "const user = await requirePageUser();\nreturn [user, requireRecord()];",
])("a page passes that checks the user before it reads the ledger: %s", (body) => {
  expect(check(body)).toEqual([]);
});

it.each([
  "return null;",
  "void requirePageUser();",
  "if (Math.random() > 2) await requirePageUser();",
  "const later = async () => { await requirePageUser(); };\nreturn later;",
  "requireRecord();",
])("a page is noticed that does not always check the user: %s", (body) => {
  expect(check(body)).toEqual([`${name} does not await requirePageUser(…) as a statement of its own`]);
});

it("a page is noticed that has a check of its own under the same name", () => {
  const own = 'import { requirePageUser } from "./own";\n';
  expect(check("await requirePageUser();", own)).toEqual([expect.stringContaining("does not await requirePageUser")]);
});

it.each(["ledger", "requireRecord"])("a page is noticed that calls %s before the check", (read) => {
  expect(check(`const db = ${read}();\nawait requirePageUser();`)).toEqual([
    `${name} calls ${read}(…) before the user check`,
  ]);
});

it("a page is noticed that exports something else that Next runs", () => {
  const metadata = `${imports}export async function generateMetadata() {}\n`;
  expect(check("await requirePageUser();", metadata)).toEqual([
    `${name}:4 generateMetadata runs without the user check`,
  ]);
});

it("pages of the public side and those for signing in need no check", () => {
  const page = "export default function Page() {\n  return null;\n}\n";
  const files = { "app/[locale]/page.tsx": page, "app/(staff)/[locale]/login/page.tsx": page };
  expect(staffPages(fixture({ ...shared, ...files }))).toEqual([]);
});
