import { readFileSync } from "node:fs";
import path from "node:path";
import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { usedMessages } from "./used-messages";

interface Tree {
  [key: string]: string | Tree;
}

/**
 * Checks that Spanish and English have the same keys with the same arguments, and that no message is empty or unused. The
 * compiler finds missing keys, because `t` is typed.
 */
export function messages(folder: string): string[] {
  const [es, en] = ["es", "en"].map((locale) => {
    const text = readFileSync(path.join(folder, "messages", `${locale}.json`), "utf8");
    return new Map(leaves(JSON.parse(text) as Tree));
  }) as [Map<string, string>, Map<string, string>];
  const isUsed = usedMessages(folder);
  const violations: string[] = [];
  for (const key of new Set([...es.keys(), ...en.keys()])) {
    const [spanish, english] = [es.get(key), en.get(key)];
    if (spanish === undefined) violations.push(`${key} is missing in es.json`);
    if (english === undefined) violations.push(`${key} is missing in en.json`);
    if (spanish?.trim() === "") violations.push(`${key} is empty in es.json`);
    if (english?.trim() === "") violations.push(`${key} is empty in en.json`);
    if (spanish !== undefined && english !== undefined) violations.push(...compare(key, spanish, english));
    if (!isUsed(key)) violations.push(`${key} is used nowhere`);
  }
  return violations;
}

function leaves(tree: Tree, prefix = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [[`${prefix}${key}`, value] as [string, string]] : leaves(value, `${prefix}${key}.`),
  );
}

function compare(key: string, spanish: string, english: string): string[] {
  try {
    const [es, en] = [spanish, english].map((text) => [...argumentsOf(parse(text))].sort().join(", "));
    return es === en ? [] : [`${key} takes {${es}} in es.json and {${en}} in en.json`];
  } catch (error) {
    return [`${key} cannot be read: ${error instanceof Error ? error.message : error}`];
  }
}

/** Names with their kind, because `{n}` and `{n, plural, …}` take different values. */
function argumentsOf(elements: MessageFormatElement[], found = new Set<string>()): Set<string> {
  for (const element of elements) {
    if (element.type === TYPE.literal || element.type === TYPE.pound) continue;
    const kind = element.type === TYPE.plural || element.type === TYPE.number ? "number" : TYPE[element.type];
    found.add(element.type === TYPE.argument ? element.value : `${element.value}: ${kind}`);
    if (element.type === TYPE.tag) argumentsOf(element.children, found);
    if (element.type === TYPE.plural || element.type === TYPE.select) {
      for (const option of Object.values(element.options)) argumentsOf(option.value, found);
    }
  }
  return found;
}
