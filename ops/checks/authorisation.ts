import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { actionAccess } from "@/domain/access/action-access";
import { fileAccess } from "@/domain/access/file-access";
import { pageAccess } from "@/domain/access/page-access";
import type { AccessRow, RecordState } from "@/domain/access/row";
import { type Role, roles } from "@/domain/values/vocabulary";

export const document = "docs/authorisation.md";

const [begin, end] = ["<!-- table: begin -->", "<!-- table: end -->"];

/** The tables of docs/authorisation.md are those of `domain/access`. */
export function authorisation(folder: string): string[] {
  const file = path.join(folder, document);
  if (!existsSync(file)) return [];
  const text = readFileSync(file, "utf8");
  return withTables(text) === text ? [] : [`${document} is out of date: node --import tsx ops/write-authorisation.ts`];
}

/** Returns the document with the tables of today between its marks. */
export function withTables(text: string): string {
  const [before = "", rest = ""] = text.split(begin);
  return `${before}${begin}\n${tables()}\n${end}${rest.split(end)[1] ?? ""}`;
}

function tables(): string {
  return [
    table("Pages", "page", pageAccess, ({ address }) => code(address ?? "")),
    table("Files and data", "route", fileAccess, ({ method, address }) => code(`${method} ${address}`)),
    table("Forms", "action", actionAccess, () => undefined),
  ].join("\n\n");
}

type Row = AccessRow & { method?: string; address?: string };

function table(title: string, thing: string, rows: Record<string, Row>, at: (row: Row) => string | undefined): string {
  const lines = Object.entries(rows).map(([key, row]) => {
    const cells = [code(key), at(row), ...roles.map((role) => cell(row, role)), row.confirm ? "yes" : ""];
    return `| ${cells.filter((each) => each !== undefined).join(" | ")} |`;
  });
  const hasAddress = Object.values(rows).some((row) => at(row) !== undefined);
  const head = [thing, ...(hasAddress ? ["address"] : []), ...roles, "password again"];
  return [`## ${title}`, `| ${head.join(" | ")} |`, `|${head.map(() => "---|").join("")}`, ...lines].join("\n");
}

/** Says whether a role may, and in which states it may not. */
function cell({ roles: allowed, refuses = {} }: Row, role: Role): string {
  if (allowed === "anyone") return "anyone";
  if (!allowed.includes(role)) return "no";
  const states = Object.entries(refuses).flatMap(([state, refused]) =>
    refused.includes(role) ? [words[state as RecordState]] : [],
  );
  return states.length === 0 ? "yes" : `yes, not ${states.join(", ")}`;
}

const words: Record<RecordState, string> = {
  own: "one's own",
  others: "of others",
  left: "of a disabled account",
  to_review: "what waits for review",
  draft: "a draft",
  published: "published",
  withdrawn: "withdrawn",
  merged: "merged",
  erased: "erased",
  decided: "decided",
  applied: "applied",
};

function code(text: string): string {
  return `\`${text}\``;
}
