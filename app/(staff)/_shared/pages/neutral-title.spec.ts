import { expect, test } from "vitest";
import { neutralTitle } from "./neutral-title";

test.each([
  "Registrar una excarcelación",
  "Excarcelaciones",
  "Log a release",
  "Detenciones de la persona",
  "Lugares de reclusión de presos",
])("the tab does not say “%s”", (title) => expect(neutralTitle(title, "Registros")).toBe("Registros"));

test.each(["Personas", "Cuentas", "Importar un archivo", "Settings", "Present", "Presentación"])(
  "the tab says “%s”, which is about any desk",
  (title) => expect(neutralTitle(title, "Registros")).toBe(title),
);
