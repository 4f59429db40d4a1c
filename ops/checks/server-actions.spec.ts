import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "@/ops/start/root";
import { fixture } from "./fixture";
import { openEntries } from "./open-entries";
import { serverActions } from "./server-actions";

const folder = "app/(staff)/[locale]/desk/_parts";
const imports =
  'import { defineAction } from "@/app/(staff)/_shared/form/define-action";\nimport { defineOpenAction } from "@/app/(staff)/_shared/form/define-open-action";\n';
const sound = {
  "app/(staff)/_shared/form/define-action.ts":
    "export function defineAction() {\n  return async () => requireSender();\n}\n",
  "app/(staff)/_shared/form/define-open-action.ts":
    "export function defineOpenAction() {\n  return async () => 1;\n}\n",
  [`${folder}/save-action.ts`]: `"use server";\n${imports}export const saveAction = defineAction();\nexport type Saved = string;\n`,
  [`${folder}/define-own-action.ts`]: `${imports}export function defineOwnAction() {\n  const run = () => {\n    return 1;\n  };\n  return defineAction(run);\n}\n`,
  [`${folder}/own-actions.ts`]:
    '"use server";\nimport { defineOwnAction } from "./define-own-action";\nexport const ownAction = defineOwnAction();\n',
  "app/(staff)/[locale]/login/_parts/sign-in-action.ts": `"use server";\n${imports}export const signInAction = defineOpenAction();\n`,
};

const check = (files: Record<string, string>) => serverActions(fixture({ ...sound, ...files }));
const action = (code: string) => check({ [`${folder}/bad-action.ts`]: `"use server";\n${imports}${code}\n` });

describe("server actions", () => {
  it("pass when a define… function makes them, also one that builds on another", () => {
    expect(check({})).toEqual([]);
  });

  it.each([
    ["saveAction", "export async function saveAction() {}"],
    ["saveAction", "export const saveAction = async () => 1;"],
    ["default", "export default async () => 1;"],
    ["default", "export default async function () {}"],
    ["export { … }", "const saveAction = defineAction();\nexport { saveAction };"],
    ["export { … }", 'export * from "./other";'],
    ["saveAction", "const defineMine = () => async () => 1;\nexport const saveAction = defineMine();"],
    ["saveAction", "export const saveAction = { run: defineAction() }.run;"],
  ])("are noticed when %s is anything else: %s", (name, code) => {
    expect(action(code)).toEqual([expect.stringContaining(` ${name} is not made by a define… function`)]);
  });

  it("are noticed when their own define… function returns something else", () => {
    const own = `${imports}export function defineOwnAction(isSafe: boolean) {\n  if (isSafe) return defineAction();\n  return async () => 1;\n}\n`;
    expect(check({ [`${folder}/define-own-action.ts`]: own })).toEqual([
      `${folder}/own-actions.ts:3 ownAction is not made by a define… function`,
    ]);
  });

  it("check the user, except those for people who are not signed in", () => {
    expect(action("export const saveAction = defineOpenAction();")).toEqual([
      `${folder}/bad-action.ts:4 saveAction does not check the user: defineOpenAction`,
    ]);
  });

  it.each([`${folder}/save.ts`, "app/[locale]/save-action.ts", "components/save-action.ts"])(
    "are noticed in a file of another name or place: %s",
    (name) => {
      expect(check({ [name]: `"use server";\n${imports}export const saveAction = defineAction();\n` })).toEqual([
        expect.stringContaining(`${name} has "use server"`),
      ]);
    },
  );

  it("are noticed when a shared define… function does not check the user", () => {
    const name = "app/(staff)/_shared/form/define-new-action.ts";
    expect(check({ [name]: "export function defineNewAction() {\n  return async () => 1;\n}\n" })).toEqual([
      `${name}:1 defineNewAction does not check the user`,
    ]);
  });

  it("are noticed inside a function", () => {
    const code = 'export const Save = () => <form action={async () => {\n  "use server";\n}} />;\n';
    expect(check({ [`${folder}/save.tsx`]: code })).toEqual([expect.stringContaining("save.tsx:2")]);
  });
});

it("every open entry exists", () => {
  expect([...openEntries].filter((name) => !existsSync(path.join(root, name)))).toEqual([]);
});
