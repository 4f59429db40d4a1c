import { expect, test } from "vitest";
import { readAside, totalOf } from "./read-aside";

test.each([
  ["Total: 34 personas", "total"],
  ["TOTAL BOLETAS: 010", "total"],
  ["Van 34 excarcelados", "total"],
  ["Sub-total 12", "total"],
  ["Fuente: @InventadaONG https://x.com/InventadaONG/status/1", "source"],
  ["Actualizado al 8 de enero", "source"],
  ["Vía @InventadaONG", "source"],
  ["Atte. La comisión", "source"],
  ["#LiberenATodosLosPresosPolíticos", "tags"],
  ["Confirmado por la familia", "message"],
  ["Confirmado por José Ficticio", "message"],
  ["Reenviado muchas veces", "message"],
  ["Asunto: RV: lista", "message"],
  ["312 Reposts 48 Citas 1.204 Me gusta", "message"],
  ["Enviado desde mi teléfono", "message"],
  ["N° | Apellidos y Nombres | C.I. | Edad | Centro", "headers"],
])("%j is set aside as %j", (line, reason) => expect(readAside(line)).toBe(reason));

test.each([
  "José Ficticio",
  "Confirmado: Yusneidy Ficticia Rojas",
  "Última hora: José Ficticio Rojas",
  "Tocorón",
  "Total Ficticio Rojas",
  "TOTAL 3: JOSÉ FICTICIO ROJAS, ANA INVENTADA",
  "Van 2: José y Ana",
  "Sigue detenido José Ficticio",
  "sigue preso jose ficticio",
  "Atención: salió libre Yusneidy Ficticia",
  "Última hora Rodeo I, piso 3:",
  "Yusneidy Ficticia; cédula 98111222; fecha 4/2/26; centro Tocorón",
  "Vía Ficticia, María",
])("%j may name a person or a place and is not set aside", (line) => expect(readAside(line)).toBeNull());

test.each([
  ["Total: 34 personas", 34],
  ["TOTAL 1.204", 1204],
  ["Total liberados en el período: 7 (siete)", 7],
  ["Total: entre 10 y 12", null],
  ["TOTAL", null],
])("%j states the total %j", (line, total) => expect(totalOf(line)).toBe(total));
