import { readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { defineCallOf, uncheckedDefines } from "./define-calls";
import { filesWith, isTest } from "./files";
import { isOpenDefine, openEntries } from "./open-entries";
import { parsedFile, valueExports } from "./parsed-file";

const directive = "use server";
const actionFile = /^app\/\(staff\)\/(?!.*\/define-[^/]*$).*-actions?\.tsx?$/;
/** The define… functions that check the user, parse the form and answer it. */
const trusted = /^app\/\(staff\)\/_shared\/form\/define-([a-z]+-)?action\.ts$/;

/**
 * Anyone can call a server action with any data. So each is an export of a file named …-action.ts or …-actions.ts, and made
 * by a define… function, which checks the user first.
 */
export function serverActions(folder: string): string[] {
  const names = filesWith(folder, ".ts", ".tsx").filter(
    (name) => !isTest(name) && readFileSync(path.join(folder, name), "utf8").includes(directive),
  );
  return [...uncheckedDefines(folder, trusted), ...names.flatMap((name) => violationsIn(folder, name))];
}

function violationsIn(folder: string, name: string): string[] {
  const source = parsedFile(folder, name);
  const directives = directivesIn(source);
  const inside = directives
    .filter(({ parent }) => parent !== source)
    .map((node) => `${name}:${lineOf(source, node)} "${directive}" inside a function; an action is an export`);
  if (!directives.some(({ parent }) => parent === source)) return inside;
  const misnamed = actionFile.test(name)
    ? []
    : [`${name} has "${directive}", but is not called …-action.ts or …-actions.ts under app/(staff)`];
  const undefinedActions = valueExports(source).flatMap(({ name: exported, line, value }) => {
    const callee = defineCallOf(folder, value, trusted);
    if (callee === undefined) return [`${name}:${line} ${exported} is not made by a define… function`];
    const isForbidden = isOpenDefine(callee) && !openEntries.has(name);
    return isForbidden ? [`${name}:${line} ${exported} does not check the user: ${callee}`] : [];
  });
  return [...inside, ...misnamed, ...undefinedActions];
}

function directivesIn(node: ts.Node): ts.ExpressionStatement[] {
  const found: ts.ExpressionStatement[] = [];
  ts.forEachChild(node, (child) => {
    const isDirective = ts.isExpressionStatement(child) && ts.isStringLiteral(child.expression);
    if (isDirective && child.expression.text === directive) found.push(child);
    else found.push(...directivesIn(child));
  });
  return found;
}

function lineOf(source: ts.SourceFile, node: ts.Node): number {
  return source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
}
