import { refuse } from "./refuse.mjs";

/** Returns false, and prints a message, if Node is too old for the packages. */
export function requireNodeVersion(found = process.versions.node) {
  const [major, minor] = found.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return true;
  refuse(
    `Vigilia necesita Node 20.19 o más nuevo, y este es ${found}: instálelo desde https://nodejs.org.`,
    `Vigilia needs Node 20.19 or newer, and this is ${found}: install it from https://nodejs.org.`,
  );
  return false;
}
