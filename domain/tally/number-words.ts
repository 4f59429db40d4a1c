const units: Record<string, number> = {
  ...{
    cero: 0,
    uno: 1,
    dos: 2,
    tres: 3,
    cuatro: 4,
    cinco: 5,
    seis: 6,
    siete: 7,
    ocho: 8,
    nueve: 9,
    diez: 10,
    once: 11,
  },
  ...{ doce: 12, trece: 13, catorce: 14, quince: 15, dieciseis: 16, diecisiete: 17, dieciocho: 18, diecinueve: 19 },
  ...{ veinte: 20, veintiun: 21, veintiuno: 21, veintiuna: 21, veintidos: 22, veintitres: 23, veinticuatro: 24 },
  ...{ veinticinco: 25, veintiseis: 26, veintisiete: 27, veintiocho: 28, veintinueve: 29, treinta: 30, cuarenta: 40 },
  ...{ cincuenta: 50, sesenta: 60, setenta: 70, ochenta: 80, noventa: 90, cien: 100, ciento: 100, doscientos: 200 },
  ...{ doscientas: 200, trescientos: 300, trescientas: 300, cuatrocientos: 400, cuatrocientas: 400, quinientos: 500 },
  ...{ quinientas: 500, seiscientos: 600, seiscientas: 600, setecientos: 700, setecientas: 700, ochocientos: 800 },
  ...{ ochocientas: 800, novecientos: 900, novecientas: 900 },
  ...{ zero: 0, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11 },
  ...{ twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19 },
  ...{ twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90 },
};
/** Numbers in front of people or places; elsewhere they are articles. */
const singles = String.raw`(?:una?|one)(?=\s+(?:en|desde|del?|mujer|hombre|persona|adolescente|menor|in|from|at|woman|man|person)(?!\p{L}))(?!\s+de\s+l)`;
const accents: Record<string, string> = { a: "[aá]", e: "[eé]", i: "[ií]", o: "[oó]", u: "[uú]" };
const word = Object.keys(units)
  .toSorted((one, other) => other.length - one.length)
  .map((each) => each.replace(/[aeiou]/g, (vowel) => accents[vowel] ?? vowel))
  .join("|");
const one = String.raw`(?:(?:${word})(?!\p{L})|mil(?!\p{L})|hundred(?!\p{L}))`;

/** Matches a number in words: "catorce", "treinta y uno", "mil doscientos". */
export const numberWords = new RegExp(
  String.raw`(?<!\p{L})(?:${one}(?:(?:\s+(?:y\s+|and\s+)?|-)${one})*(?:\s+y\s+una?(?!\p{L}))?|${singles})`,
  "giu",
);

/** Returns the value of a text that `numberWords` matched; null if its words do not form one number: "dos tres". */
export function valueOfWords(text: string): number | null {
  const parts = text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[\s-]+/)
    .filter((part) => part !== "y" && part !== "and");
  let [thousands, sum, least] = [0, 0, Number.POSITIVE_INFINITY];
  for (const part of parts) {
    const value = part === "un" || part === "una" || part === "one" ? 1 : units[part];
    if (part === "mil" || part === "hundred") {
      const factor = part === "mil" ? 1000 : 100;
      if (sum === 0 && parts[0] !== part) return null;
      if (factor === 1000) [thousands, sum] = [(sum || 1) * factor, 0];
      else sum = (sum || 1) * factor;
      least = factor;
      continue;
    }
    // Each word is smaller than the one before: "treinta y uno", not "uno treinta" or "dos tres".
    const size = value === undefined || value >= 100 ? 1000 : value >= 10 ? 100 : 10;
    if (value === undefined || size > least || (least <= 100 && sum % 100 !== 0 && sum % 10 !== 0)) return null;
    sum += value;
    least = value >= 100 ? 100 : value >= 20 && value % 10 === 0 ? 10 : 1;
  }
  return thousands + sum;
}
