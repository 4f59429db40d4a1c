import assert from "node:assert/strict";
import { setTimeout as pause } from "node:timers/promises";
import type { Tab } from "@/e2e/browsers/tab";
import { type Journey, signIn } from "./journey";

/** Two users who edit one record see both versions, typed text survives a reload, and signing out deletes it. */
export const keepWhatWasTyped: Journey = async (given) => {
  const mine = await signIn(given);
  await mine.goto("/es/desk/people/new");
  await mine.fill("Nombres", "Josefa");
  await mine.fill("Apellidos", "Compartida");
  await mine.press("Guardar", "main");
  await mine.isAt("saved=1");
  const edit = (await mine.tab.evaluate(() => `${location.pathname}/edit`)) as string;

  const theirs = await signIn(given);
  await mine.goto(edit);
  await mine.fill("Nombres", "María Josefa");
  await theirs.goto(edit);
  await theirs.fill("Nombres", "Josefina");
  await theirs.press("Guardar", "main");
  await theirs.isAt("saved=1");
  await mine.press("Guardar", "main");
  await mine.sees("Josefina", "[role=radiogroup]");
  await mine.sees("María Josefa", "[role=radiogroup]");
  await mine.tick("Lo guardado");
  await mine.press("Guardar", "main");
  await mine.isAt("saved=1");
  await mine.sees("Josefina Compartida", "h1");

  await mine.goto("/es/desk/people/new");
  await mine.fill("Apellidos", "Recargada");
  await expectSavedForms(mine.tab, 1);
  const hasConfirmed = await mine.tab.reload();
  assert.notEqual(hasConfirmed, false, "the reload did not ask for confirmation");
  await mine.sees("Recuperamos lo que usted no llegó a guardar", "main");
  const typed = await mine.tab.evaluate(() => document.querySelector<HTMLInputElement>("[name=surnames]")?.value);
  assert.equal(typed, "Recargada");
  await mine.press("Salir", "body");
  await mine.isAt("/login");
  await expectSavedForms(mine.tab, 0);
};

/** Waits until this number of forms is saved in the tab. */
async function expectSavedForms(tab: Tab, count: number): Promise<void> {
  for (const deadline = Date.now() + 10_000; Date.now() < deadline; await pause(40)) {
    const names = await tab.evaluate(() => Object.keys(sessionStorage)).catch(() => undefined);
    if (names?.filter((name) => name.startsWith("kept:")).length === count) return;
  }
  throw new Error(`the tab does not have ${count} saved forms`);
}
