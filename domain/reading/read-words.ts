import { searchKey } from "@/domain/values/search-key";
import type { Gender, ReleaseKind, Verification } from "@/domain/values/vocabulary";

/** Returns the code of a word in a file; undefined for any other word. Ignores accents, case and full stops. */
type Reader<Code> = (text: string) => Code | undefined;

export const readGender: Reader<Gender> = readerOf({
  female: ["f", "fem", "femenino", "femenina", "mujer", "female", "woman"],
  male: ["m", "h", "masc", "masculino", "masculina", "hombre", "varon", "male", "man"],
  other: ["o", "otro", "otra", "x", "other", "no binario", "non binary"],
});

export const readVerification: Reader<Verification> = readerOf({
  announced: ["anunciada", "anunciado", "anuncio", "announced"],
  reported: ["reportada", "reportado", "reporte", "por verificar", "sin verificar", "reported", "unverified"],
  verified: ["verificada", "verificado", "confirmada", "confirmado", "si", "verified", "confirmed", "yes"],
  refuted: ["desmentida", "desmentido", "refutada", "refutado", "falsa", "falso", "refuted", "false"],
});

/** Reads kinds of release. */
export const readKind: Reader<ReleaseKind> = readerOf({
  full_freedom: ["libertad plena", "plena", "libertad sin restricciones", "full freedom", "full release"],
  precautionary_measures: [
    "medidas cautelares",
    "medida cautelar",
    "cautelar",
    "cautelares",
    "medidas",
    "bajo medidas",
    "medidas cautelares sustitutivas",
    "libertad condicional",
    "regimen de presentacion",
    "precautionary measures",
    "conditional release",
  ],
  sentence_served: ["pena cumplida", "cumplimiento de pena", "cumplio pena", "cumplio condena", "sentence served"],
  pardon: ["indulto", "indultado", "indultada", "pardon", "pardoned"],
  amnesty: ["amnistia", "amnistiado", "amnistiada", "ley de amnistia", "amnesty"],
  exchange: ["canje", "intercambio", "canjeado", "canjeada", "exchange", "swap"],
  exile: ["destierro", "exilio", "desterrado", "desterrada", "exile"],
  unknown: ["no se sabe", "desconocido", "desconocida", "sin informacion", "s i", "nd", "unknown"],
});

export function readerOf<Code extends string>(words: Record<Code, string[]>): Reader<Code> {
  const codes = new Map<string, Code>();
  for (const [code, list] of Object.entries(words) as [Code, string[]][]) {
    codes.set(searchKey(code.replaceAll("_", " ")), code);
    for (const word of list) codes.set(word, code);
  }
  return (text) => codes.get(searchKey(text));
}
