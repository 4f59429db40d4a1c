import { afterAll } from "vitest";

/**
 * Vitest's setup for each spec file. Spec files share a process, so this undoes their changes to environment variables
 * and to the project's values on `globalThis`.
 */
const environment = { ...process.env };

afterAll(() => {
  for (const name of Object.keys(process.env)) if (!(name in environment)) delete process.env[name];
  Object.assign(process.env, environment);
  for (const name of Object.keys(globalThis)) if (name.startsWith("vigilia")) Reflect.deleteProperty(globalThis, name);
});
