import { readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { filesWith, isTest } from "./files";
import { parsedFile, valueExports } from "./parsed-file";

/** A page, handler or action of the staff, and the key of its row in `domain/access`; none for open entries by address. */
export type AccessUse = {
  file: string;
  /** `default` of a page, the method of a route, or the name of an action. */
  name: string;
  form: "page" | "file" | "action";
  /** The address with its parameters in brackets; pages without the language. Actions have none. */
  address?: string;
  keys: string[];
  /** The define… function that makes a handler or an action. */
  define?: string;
};

const staffPage = /^app\/\(staff\)\/\[locale\](.*)\/page\.tsx?$/;
const staffRoute = /^app\/\(staff\)(.*)\/route\.tsx?$/;
const staffAction = /^app\/\(staff\)\/(?!.*\/define-[^/]*$).*-actions?\.tsx?$/;

/** Returns every page, handler and action of the staff, with the keys that its code names. */
export function accessUses(folder: string): AccessUse[] {
  return filesWith(folder, ".ts", ".tsx")
    .filter((file) => !isTest(file))
    .flatMap((file): AccessUse[] => {
      const page = staffPage.exec(file);
      if (page) return [{ file, name: "default", form: "page", address: page[1] ?? "", keys: pageKeys(folder, file) }];
      const address = staffRoute.exec(file)?.[1];
      if (address !== undefined) return exportsOf(folder, file, "file").map((use) => ({ ...use, address }));
      return isActionFile(folder, file) ? exportsOf(folder, file, "action") : [];
    });
}

function isActionFile(folder: string, file: string): boolean {
  return staffAction.test(file) && readFileSync(path.join(folder, file), "utf8").includes('"use server"');
}

function exportsOf(folder: string, file: string, form: "file" | "action"): AccessUse[] {
  return valueExports(parsedFile(folder, file)).map(({ name, value }) => ({
    ...{ file, name, form, keys: keysOf(value) },
    ...(value && ts.isCallExpression(value) && { define: value.expression.getText() }),
  }));
}

/** The key that a define… function gets: its first argument, or `permission` in it. */
function keysOf(value: ts.Expression | undefined): string[] {
  const first = value && ts.isCallExpression(value) ? value.arguments[0] : undefined;
  if (!first) return [];
  if (ts.isStringLiteral(first)) return [first.text];
  if (!ts.isObjectLiteralExpression(first)) return [];
  return first.properties.flatMap((property) =>
    ts.isPropertyAssignment(property) &&
    property.name.getText() === "permission" &&
    ts.isStringLiteral(property.initializer)
      ? [property.initializer.text]
      : [],
  );
}

/** The functions of a page that check the user, each with the place of the key in its arguments. */
const pageChecks: Readonly<Record<string, number>> = { requirePageUser: 2, requireUser: 0 };

function pageKeys(folder: string, file: string): string[] {
  const found: string[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) {
      const key = node.arguments[pageChecks[node.expression.getText()] ?? -1];
      if (key && ts.isStringLiteral(key)) found.push(key.text);
    }
    ts.forEachChild(node, look);
  };
  look(parsedFile(folder, file));
  return found;
}
