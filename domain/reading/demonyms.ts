import countries from "i18n-iso-countries";
import { words } from "@/domain/matching/split-words";
import type { Gender } from "@/domain/values/vocabulary";
import { countryName } from "@/domain/wording/format";

/** Words for citizens, in the masculine singular; the other forms follow from the ending. */
const masculine: Record<string, string> = {
  VE: "venezolano",
  CO: "colombiano",
  ES: "español",
  IT: "italiano",
  PT: "portugués",
  US: "estadounidense norteamericano",
  PE: "peruano",
  EC: "ecuatoriano",
  AR: "argentino",
  CL: "chileno",
  BO: "boliviano",
  UY: "uruguayo",
  PY: "paraguayo",
  BR: "brasileño brasilero",
  MX: "mexicano",
  CU: "cubano",
  DO: "dominicano",
  HT: "haitiano",
  PA: "panameño",
  CR: "costarricense",
  NI: "nicaragüense",
  HN: "hondureño",
  SV: "salvadoreño",
  GT: "guatemalteco",
  PR: "puertorriqueño",
  TT: "trinitario",
  GY: "guyanés",
  FR: "francés",
  DE: "alemán",
  GB: "británico inglés",
  IE: "irlandés",
  NL: "neerlandés holandés",
  BE: "belga",
  CH: "suizo",
  AT: "austriaco",
  PL: "polaco",
  CZ: "checo",
  HU: "húngaro",
  RO: "rumano",
  BG: "búlgaro",
  UA: "ucraniano",
  RU: "ruso",
  TR: "turco",
  LB: "libanés",
  SY: "sirio",
  IL: "israelí",
  PS: "palestino",
  IR: "iraní",
  EG: "egipcio",
  MA: "marroquí",
  DZ: "argelino",
  NG: "nigeriano",
  IN: "indio hindú",
  PK: "pakistaní",
  CN: "chino",
  JP: "japonés",
  KR: "coreano",
  PH: "filipino",
  AL: "albanés",
  RS: "serbio",
  LT: "lituano",
  SE: "sueco",
  NO: "noruego",
  CA: "canadiense",
};
/** First halves of "colombo-venezolano". */
const halves: Record<string, string> = {
  colombo: "CO",
  italo: "IT",
  hispano: "ES",
  luso: "PT",
  franco: "FR",
  germano: "DE",
  peruano: "PE",
  cubano: "CU",
  siro: "SY",
  sirio: "SY",
  libano: "LB",
  argentino: "AR",
  ecuatoriano: "EC",
  anglo: "GB",
  venezolano: "VE",
  estadounidense: "US",
};

export type Demonym = { country: string; gender: Gender | null };

const known = new Map<string, Demonym>(
  Object.entries(masculine).flatMap(([country, forms]) =>
    words(forms).flatMap((form) => formsOf(form).map(([word, gender]) => [word, { country, gender }] as const)),
  ),
);
for (const country of Object.keys(countries.getAlpha2Codes())) {
  known.set(words(countryName(country, "es")).join(" "), { country, gender: null });
}
for (const [name, country] of [
  ["eeuu", "US"],
  ["ee uu", "US"],
  ["usa", "US"],
  ["inglaterra", "GB"],
  ["holanda", "NL"],
] as const) {
  known.set(name, { country, gender: null });
}

const around = new Set([
  "nacionalidad",
  "nacional",
  "ciudadano",
  "ciudadana",
  "de",
  "del",
  "y",
  "con",
  "origen",
  "doble",
  "tambien",
]);

/**
 * Returns the nationalities in a piece of a line that contains nothing else: "colombiana", "de España",
 * "ítalo-venezolano".
 */
export function demonymsIn(text: string): Demonym[] | null {
  const parts = words(text).filter((word) => !around.has(word));
  const whole = known.get(parts.join(" "));
  if (whole) return [whole];
  const found = parts.map((part, index) => {
    const half = index < parts.length - 1 ? halves[part] : undefined;
    return half ? { country: half, gender: null } : known.get(part);
  });
  return parts.length > 0 && found.every((each) => each !== undefined) ? (found as Demonym[]) : null;
}

function formsOf(form: string): [string, Gender | null][] {
  if (form.endsWith("o")) {
    const stem = form.slice(0, -1);
    return [
      [form, "male"],
      [`${stem}a`, "female"],
      [`${form}s`, "male"],
      [`${stem}as`, "female"],
    ];
  }
  if (/[^e]s$|[ln]$/.test(form) || /es$/.test(form))
    return [
      [form, "male"],
      [`${form}a`, "female"],
      [`${form}es`, "male"],
      [`${form}as`, "female"],
    ];
  return [
    [form, null],
    [`${form}s`, null],
  ];
}
