import { afterAll } from "vitest";

/**
 * Vitest's setup of each spec file. Spec files share a process, so what one of them changes is undone after it: variables
 * of the environment, and what the project keeps on `globalThis`.
 */
const environment = { ...process.env };

afterAll(() => {
  for (const name of Object.keys(process.env)) if (!(name in environment)) delete process.env[name];
  Object.assign(process.env, environment);
  for (const name of Object.keys(globalThis)) if (name.startsWith("vigilia")) Reflect.deleteProperty(globalThis, name);
});
