import { type Journey, signIn } from "./journey";

/** An editor signs in, types a release into the day's batch by keyboard, and publishes another release directly. */
export const typeARelease: Journey = async (given) => {
  const visitor = await signIn(given);
  await visitor.goto("/es/desk/releases/new");
  await visitor.unfold(".day-header");
  await visitor.fill("Día", "2026-05-06");
  await visitor.fill("Dirección web", "https://example.org/lista-inventada");
  await visitor.fill("¿Quién salió?", "Zulay Maravilla Imaginaria");
  await visitor.press("Añadir a la tanda");
  await visitor.until(
    "the form shows the fields for a new person",
    () => document.querySelector("[name=givenNames]") !== null,
  );
  await visitor.key("Enter");
  await visitor.sees("Zulay Maravilla Imaginaria", ".batch-lines");

  await visitor.fill("¿Quién salió?", "Rosaura Ficticia Sola");
  await visitor.press("Añadir a la tanda");
  await visitor.until(
    "the form shows the fields for a new person",
    () => document.querySelector("[name=givenNames]") !== null,
  );
  await visitor.press("Guardar y publicar");
  await visitor.isAt("saved=1");
  await visitor.sees("Ver como la ve el público", "main");
};
