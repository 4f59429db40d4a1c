import { defineCallOf, uncheckedDefines } from "./define-calls";
import { filesWith } from "./files";
import { isOpenDefine, openEntries } from "./open-entries";
import { parsedFile, valueExports } from "./parsed-file";

const route = /^app\/\(staff\)\/(.+\/)?route\.tsx?$/;
/** The define… functions that check the user, and for writes the origin. */
const trusted = /^app\/\(staff\)\/_shared\/form\/define-route\.ts$/;

/**
 * Each handler of the staff's routes is made by a define… function, which checks the user first. Open entries do not check the
 * user; their reads may be plain functions.
 */
export function staffRoutes(folder: string): string[] {
  const names = filesWith(folder, ".ts", ".tsx").filter((name) => route.test(name));
  return [
    ...uncheckedDefines(folder, trusted),
    ...names.flatMap((name) => violationsIn(folder, name, openEntries.has(name))),
  ];
}

function violationsIn(folder: string, name: string, isOpen: boolean): string[] {
  return valueExports(parsedFile(folder, name)).flatMap(({ name: handler, line, value }) => {
    if (isOpen && handler === "GET") return [];
    const callee = defineCallOf(folder, value, trusted);
    if (callee === undefined) return [`${name}:${line} ${handler} is not made by a define… function`];
    return isOpenDefine(callee) && !isOpen ? [`${name}:${line} ${handler} does not check the user: ${callee}`] : [];
  });
}
