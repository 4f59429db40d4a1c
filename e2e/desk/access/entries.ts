import { readFileSync } from "node:fs";
import path from "node:path";
import { type AccessKey, accessTable } from "@/domain/access/may";
import type { AccessRow } from "@/domain/access/row";
import { buildFolder } from "@/ops/boot/build-folder.mjs";
import { keyOf } from "@/ops/checks/access-rows";
import { type AccessUse, accessUses } from "@/ops/checks/access-uses";
import { root } from "@/ops/start/root";

/** An entry of the staff's side as the build serves it. Actions have the page that holds them and their id. */
export type Entry = {
  key: AccessKey;
  row: AccessRow & { method?: string };
  form: AccessUse["form"];
  address: string;
  /** The id under which the browser calls an action. */
  action?: string;
  /** True for the action of a plain form, which answers with a redirect only. */
  isPlain: boolean;
};

type Manifest = {
  node: Record<string, { workers: Record<string, unknown>; filename: string; exportedName: string }>;
};

/** The define… functions whose actions answer with a redirect, whoever sends the form. */
const plain = new Set(["definePlainAction", "defineImportAction"]);

/**
 * Returns every page and route in the file tree, and every action that the build knows. Throws if one has no row, or if
 * the build lacks an action of the source. Actions that no page uses are not served, and fail too.
 */
export function allEntries(): Entry[] {
  const uses = accessUses(root);
  const keys = new Map(uses.map((use) => [`${use.file} ${use.name}`, keyOf(use) as AccessKey | undefined]));
  const defines = new Map(uses.map((use) => [`${use.file} ${use.name}`, use.define]));
  const entry = (at: string, rest: Omit<Entry, "key" | "row" | "isPlain">): Entry => {
    const key = keys.get(at);
    if (!key) throw new Error(`${at} has no row in domain/access`);
    return { key, row: accessTable[key], isPlain: plain.has(defines.get(at) ?? ""), ...rest };
  };
  const placed = uses.flatMap(({ file, name, form, address }) =>
    form === "action"
      ? []
      : [entry(`${file} ${name}`, { form, address: form === "page" ? `/[locale]${address}` : `${address}` })],
  );
  const actions = servedActions().map(({ file, name, address, id }) =>
    entry(`${file} ${name}`, { form: "action", address, action: id }),
  );
  const lacking = uses.filter(
    (use) => use.form === "action" && !actions.some(({ key }) => key === keys.get(`${use.file} ${use.name}`)),
  );
  if (lacking.length > 0) throw new Error(`the build lacks ${lacking.map(({ name }) => name)}`);
  return [...placed, ...actions];
}

/** Returns the server actions of the build, each with a page that holds it. */
function servedActions(): { file: string; name: string; address: string; id: string }[] {
  const file = path.join(root, buildFolder(), "server", "server-reference-manifest.json");
  const { node } = JSON.parse(readFileSync(file, "utf8")) as Manifest;
  return Object.entries(node).map(([id, { workers, filename, exportedName }]) => {
    const [page = ""] = Object.keys(workers).sort();
    const address = page.replace(/^app\/\(staff\)/, "").replace(/\/page$/, "");
    return { file: filename, name: exportedName, address, id };
  });
}
