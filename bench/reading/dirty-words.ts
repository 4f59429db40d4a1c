import type { NotRelease } from "@/domain/values/not-release";

/** Known places with the names that people write. */
export const dirtyPlaces: { id: string; name: string; names: string[] }[] = [
  {
    id: "tocoron",
    name: "Centro Penitenciario de Aragua (Tocorón)",
    names: ["Tocorón", "TOCORON", "Cárcel de Tocorón (Aragua)"],
  },
  { id: "rodeo-i", name: "Internado Judicial Rodeo I", names: ["Rodeo 1", "El Rodeo I", "RODEO I"] },
  { id: "rodeo-ii", name: "Internado Judicial Rodeo II", names: ["El Rodeo II (Guatire)", "Rodeo II", "RODEO 2"] },
  { id: "yare-iii", name: "Centro Penitenciario Yare III", names: ["Yare III", "YARE 3"] },
  { id: "inof", name: "Instituto Nacional de Orientación Femenina (INOF)", names: ["INOF", "INOF (Los Teques)"] },
  {
    id: "ramo-verde",
    name: "Centro Nacional de Procesados y Penados Militares (Ramo Verde)",
    names: ["Ramo Verde", "RAMO VERDE"],
  },
  { id: "helicoide", name: "El Helicoide (SEBIN)", names: ["El Helicoide", "SEBIN Helicoide"] },
];

/** Headings around a place's name. `what` applies to the lines below. */
export const headings: { text: (place: string, line: number) => string; what: NotRelease | null }[] = [
  ...[
    (place: string) => `${place}:`,
    (place: string) => place.toUpperCase(),
    (place: string) => `*${place}*`,
    (place: string) => `🔹 ${place}:`,
    (place: string) => `📍 ${place}`,
    (place: string, line: number) => `${1 + (line % 7)}/9 📍 ${place}`,
    (place: string) => `Excarcelados de ${place}:`,
    (place: string) => `${place} (14):`,
  ].map((text) => ({ text, what: null })),
  { text: (place) => `${place} – casa por cárcel:`, what: "house_arrest" },
];

export const ranks = [
  "Cnel. (Ej.)",
  "M/Gral.",
  "S/2",
  "TTE. CNEL.",
  "Sgto. 1ro.",
  "Cap. (GNB)",
  "Dr.",
  "Ing.",
  "Prof.",
  "Abg.",
];

export const reports: { text: string; what: NotRelease }[] = [
  { text: " – casa por cárcel", what: "house_arrest" },
  { text: " (arresto domiciliario)", what: "house_arrest" },
  { text: ", CASA X CARCEL", what: "house_arrest" },
  { text: " con detención domiciliaria", what: "house_arrest" },
  { text: " – trasladado a Ramo Verde", what: "transfer" },
  { text: " (traslado a Yare III)", what: "transfer" },
  { text: " (fallecido en custodia)", what: "death" },
  { text: " †", what: "death" },
  { text: ", murió en el hospital", what: "death" },
  { text: " sigue detenido", what: "still_held" },
  { text: " (aún no ha salido)", what: "still_held" },
];

export const remarks = [
  " C.I. V-98.111.222",
  ", 34 años",
  " (62)",
  " CI 98111333",
  " – con medidas cautelares",
  " (régimen de presentación cada 30 días)",
  "\tLibertad plena",
  ", periodista",
  " (colombiana)",
  " 🇪🇸 (español)",
  " ✅",
  " (embarazada)",
  ", médico, 51 años, hipertenso",
  " #LibertadYa",
  " (17 años)",
];

/** Lines that name nobody and are not headings. */
export const nobodies = [
  "#LiberenATodosLosPresosPolíticos",
  "Fuente: @InventadaONG",
  "https://x.com/InventadaONG/status/1",
  "Confirmado por la familia",
  "Buenas noches",
  "Sigue hilo 👇",
  "",
];

export const unnamed = [
  "Adolescente de 16 años (identidad reservada)",
  "J.A.F.M. (17 años)",
  "NN",
  "Sin identificar",
  "Mujer sin identificar, 40 años",
];

/** Lines that name several people, with the names in them. */
export const crowds: ((names: string[]) => { text: string; people: string[] })[] = [
  ([a = "", b = ""]) => ({ text: `${a} / ${b}`, people: [a, b] }),
  ([a = "", b = ""]) => ({ text: `${a} y ${b}`, people: [a, b] }),
  ([a = "", b = "", c = ""]) => ({ text: `${a}, ${b}, ${c}`, people: [a, b, c] }),
  ([a = "", b = "", c = ""]) => ({ text: `${a}, ${b} y ${c}.`, people: [a, b, c] }),
  () => ({
    text: "Hermanas Carolina y Daniela Inventadas Sosa",
    people: ["Carolina Inventadas Sosa", "Daniela Inventadas Sosa"],
  }),
  ([a = "", b = "", c = ""]) => ({ text: `${a} • ${b} • ${c}`, people: [a, b, c] }),
];

/** Senders and times of chat programs before a line. */
export const carriers: ((text: string) => string)[] = [
  (text) => `8/1/26, 22:31 - Ana Reporta: ${text}`,
  (text) => `[8/1/26, 22:31:05] Ana Reporta: ${text}`,
  (text) => `08.01.26, 22:31 - Luis Vigilante: ${text}`,
];
