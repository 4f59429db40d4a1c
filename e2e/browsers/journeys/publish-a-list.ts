import assert from "node:assert/strict";
import { type Journey, signIn } from "./journey";

/** A pasted list is read, answered and published: each of its lines then says "Publicada". */
export const publishAList: Journey = async (given) => {
  const visitor = await signIn(given);
  await visitor.goto("/es/desk/releases/list");
  await visitor.fill("La lista", "1. Casilda Borrasca Imaginaria");
  await visitor.key("Enter");
  await visitor.type("2. Homobono Gemelo Ficticio");
  await visitor.unfold(".day-header");
  await visitor.fill("Día", "2026-05-07");
  await visitor.fill("Dirección web", "https://example.org/lista-pegada");
  await visitor.press("Leer la lista");
  await visitor.sees("Homobono Gemelo Ficticio", ".list-lines");
  await visitor.press("Publicar 2 excarcelaciones");
  await visitor.sees("Se registraron 2 excarcelaciones", "main");
  const rows = await visitor.tab.evaluate(() =>
    [...document.querySelectorAll("main tbody tr")].map((row) => row.textContent ?? ""),
  );
  assert.deepEqual(
    rows.map((row) => row.includes("Publicada")),
    [true, true],
  );
};
