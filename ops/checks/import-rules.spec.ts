import { describe, expect, it } from "vitest";
import { fixture } from "./fixture";
import { importRules } from "./import-rules";

const tsconfig = JSON.stringify({
  compilerOptions: { module: "esnext", moduleResolution: "bundler", jsx: "react-jsx", paths: { "@/*": ["./*"] } },
});

/** A small project that follows every rule; each test changes one file of it. */
const sound = {
  "tsconfig.json": tsconfig,
  "package.json": "{}",
  "domain/day.ts": 'import { z } from "zod";\nexport const day = z.string();\n',
  "messages/translator.ts":
    'import { createTranslator } from "use-intl";\nexport const translator = createTranslator;\n',
  "components/figure.tsx":
    'import { useState } from "react";\nimport { day } from "@/domain/day";\nexport const figure = [day, useState];\n',
  "db/ledger/open.ts": 'import Database from "better-sqlite3";\nexport const open = Database;\n',
  "db/ledger-file/open-published.ts":
    'import Database from "better-sqlite3";\nexport const openPublished = Database;\n',
  "db/schema/people.ts": 'import { text } from "drizzle-orm/sqlite-core";\nexport const people = text;\n',
  "db/schema/published-heads.ts": 'import { text } from "drizzle-orm/sqlite-core";\nexport const heads = text;\n',
  "db/published/head.ts":
    'import { openPublished } from "../ledger-file/open-published";\nimport { heads } from "../schema/published-heads";\nexport const head = [openPublished, heads];\n',
  "db/people/record.ts":
    'import { open } from "../ledger/open";\nimport { people } from "../schema/people";\nexport const record = [open, people];\n',
  "auth/session.ts":
    'import NextAuth from "next-auth";\nimport { record } from "@/db/people/record";\nexport const session = [NextAuth, record];\n',
  "auth/require-user.ts": "export const requireUser = () => null;\n",
  "db/ledger/ledger.ts": "export const ledger = () => null;\n",
  "app/(staff)/_shared/form/define-plain-action.ts":
    'import { requireUser } from "@/auth/require-user";\nimport { ledger } from "@/db/ledger/ledger";\nexport const definePlainAction = () => [requireUser, ledger];\n',
  "app/(staff)/desk/_parts/save-action.ts":
    'import { definePlainAction } from "@/app/(staff)/_shared/form/define-plain-action";\nexport const saveAction = definePlainAction();\n',
  "ops/environment.ts": "export const environment = 1;\n",
  "ops/tool.ts": "export const tool = 1;\n",
  "app/(staff)/page.tsx":
    'import { session } from "@/auth/session";\nimport { record } from "@/db/people/record";\nexport default [session, record];\n',
  "app/[locale]/page.tsx":
    'import { figure } from "@/components/figure";\nimport { head } from "@/db/published/head";\nimport { environment } from "@/ops/environment";\nexport default [figure, head, environment];\n',
  "server/door.ts":
    'import { head } from "@/db/published/head";\nimport { session } from "@/auth/session";\nexport const door = [head, session];\n',
};

/** Each file breaks the rule it stands under; together they are one broken project, read once. */
const breaches: Record<string, Record<string, string>> = {
  "domain-is-pure": {
    "domain/reads.ts": 'import { readFileSync } from "node:fs";\nexport const reads = readFileSync;\n',
    "domain/draws.ts": 'import { useState } from "react";\nexport const draws = useState;\n',
    "domain/asks.ts": 'import { head } from "@/db/published/head";\nexport const asks = head;\n',
  },
  "messages-know-words": {
    "messages/parse.ts": 'import { z } from "zod";\nexport const parse = z;\n',
    "messages/today.ts": 'import { day } from "@/domain/day";\nexport const today = day;\n',
  },
  "components-know-domain": {
    "components/link.tsx": 'import Link from "next/link";\nexport const link = Link;\n',
    "components/asks.tsx": 'import { head } from "@/db/published/head";\nexport const asks = head;\n',
  },
  "db-is-below": { "db/asks.ts": 'import { session } from "@/auth/session";\nexport const asks = session;\n' },
  "auth-is-below-app": {
    "auth/draws.ts": 'import { figure } from "@/components/figure";\nexport const draws = figure;\n',
  },
  "nobody-imports-app": { "cli/page.ts": 'import page from "@/app/[locale]/page";\nexport const shown = page;\n' },
  "only-db-knows-sql": {
    "app/(staff)/sql.ts": 'import { sql } from "drizzle-orm";\nexport const query = sql;\n',
    "auth/sql.ts": 'import Database from "better-sqlite3";\nexport const database = Database;\n',
  },
  "only-auth-knows-next-auth": {
    "app/(staff)/route.ts": 'import NextAuth from "next-auth";\nexport const GET = NextAuth;\n',
  },
  "production-without-tools": {
    "app/[locale]/tool.ts": 'import { tool } from "@/ops/tool";\nexport const used = tool;\n',
  },
  "no-cycles": {
    "domain/egg.ts": 'import { hen } from "./hen";\nexport const egg = () => hen;\n',
  },
  "no-unknown-modules": { "db/lost.ts": 'import { gone } from "./gone";\nexport const lost = gone;\n' },
  "public-reaches-published": {
    "app/[locale]/direct.ts": 'import { record } from "@/db/people/record";\nexport const direct = record;\n',
    "app/[locale]/through-published.ts": 'import { leak } from "@/db/published/leak";\nexport const indirect = leak;\n',
  },
  "user-check-in-one-place": {
    "app/(staff)/desk/_parts/check-action.ts":
      'import { requireUser } from "@/auth/require-user";\nexport const checkAction = () => requireUser();\n',
  },
  "actions-get-the-ledger": {
    "app/(staff)/desk/_parts/write-actions.ts":
      'import { ledger } from "@/db/ledger/ledger";\nexport const writeAction = () => ledger();\n',
  },
  "front-door-reads-published": {
    "server/record.ts": 'import type { record } from "@/db/people/record";\nexport type Bad = typeof record;\n',
  },
  "server-is-on-top": { "cli/door.ts": 'import { door } from "@/server/door";\nexport const used = door;\n' },
  "public-reaches-no-accounts": {
    "app/[locale]/who.ts": 'import { session } from "@/auth/session";\nexport const who = session;\n',
    "app/api/auth/route.ts": 'import { session } from "@/auth/session";\nexport default session;\n',
  },
};

const helpers = {
  "domain/hen.ts": 'import { egg } from "./egg";\nexport const hen = () => egg;\n',
  "db/published/leak.ts": 'import { people } from "../schema/people";\nexport const leak = people;\n',
};

describe("the import rules", () => {
  it("are silent on a project that follows them", () => {
    expect(importRules(fixture(sound))).toEqual([]);
  });

  it("notice folders that import each other, though no file does", () => {
    const cycle = {
      "db/counts/total.ts": 'import { record } from "../people/record";\nexport const total = record;\n',
      "db/people/summary.ts": 'import { total } from "../counts/total";\nexport const summary = total;\n',
    };
    expect(importRules(fixture({ ...sound, ...cycle }))).toEqual([
      "no-folder-cycles: db/counts → db/people",
      "no-folder-cycles: db/people → db/counts",
    ]);
  });

  it("notice each breach in the file that commits it", () => {
    const violations = importRules(fixture(Object.assign({}, sound, helpers, ...Object.values(breaches))));
    const noticed = new Set(violations.map((line) => line.split(" → ")[0]));
    for (const [rule, files] of Object.entries(breaches)) {
      for (const file of Object.keys(files)) expect(noticed).toContain(`${rule}: ${file}`);
    }
  });
});
