import { words } from "@/domain/matching/split-words";
import { allFederalEntities } from "@/domain/values/federal-entities";
import { type ArrestingBody, type LegalStage, professions, sectors } from "@/domain/values/vocabulary";
import { readEntity } from "./read-entity";
import { readerOf } from "./read-words";

/** Sector and profession share one column in many files, so both columns read the codes of both. */
export const occupations = [...sectors, ...professions.filter((each) => each !== "military")] as const;
export type Occupation = (typeof occupations)[number];

export const readOccupation = readerOf<Occupation>({
  civilian: ["civil", "civiles"],
  military: ["militar", "militares", "oficial militar", "efectivo militar", "funcionario militar"],
  journalist: [
    "periodista",
    "comunicador social",
    "comunicadora social",
    "reportero",
    "reportera",
    "prensa",
    "reporter",
  ],
  union_member: ["sindicalista", "dirigente sindical", "lider sindical", "sindical", "trade unionist", "unionist"],
  student: [
    "estudiante",
    "estudiante universitario",
    "estudiante universitaria",
    "dirigente estudiantil",
    "estudiantes",
  ],
  politician: [
    ...["politico", "politica", "dirigente politico", "dirigente politica", "activista politico", "activista politica"],
    ...["concejal", "concejala", "alcalde", "alcaldesa", "diputado", "diputada", "political leader", "councillor"],
  ],
  human_rights_defender: [
    ...["defensor de derechos humanos", "defensora de derechos humanos", "defensor de ddhh", "defensora de ddhh"],
    ...["activista de derechos humanos", "activista de ddhh", "defensor de dd hh", "defensora de dd hh"],
    ...["activista dd hh", "activista ddhh", "human rights activist"],
  ],
  health_worker: ["medico", "medica", "enfermero", "enfermera", "personal de salud", "doctor", "doctora", "nurse"],
  teacher: [
    "docente",
    "maestro",
    "maestra",
    "profesor",
    "profesora",
    "educador",
    "educadora",
    "professor",
    "profesor universitario",
    "profesora universitaria",
  ],
  lawyer: ["abogado", "abogada", "attorney"],
  other: ["otro", "otra", "otros", "otras"],
});

export const readLegalStage = readerOf<LegalStage>({
  convicted: [
    ...["condenado", "condenada", "sentenciado", "sentenciada", "penado", "penada", "con sentencia", "con condena"],
    ...["sentencia firme", "con sentencia firme", "sentencia definitivamente firme", "condena firme", "sentenced"],
    ...["ejecucion", "fase de ejecucion", "en ejecucion", "ejecucion de sentencia"],
  ],
  not_convicted: [
    ...["no condenado", "no condenada", "sin condena", "sin sentencia", "procesado", "procesada", "en proceso"],
    ...["imputado", "imputada", "acusado", "acusada", "juicio", "en juicio", "fase de juicio", "etapa de juicio"],
    ...["preparatoria", "fase preparatoria", "etapa preparatoria", "investigacion", "fase de investigacion"],
    ...["en investigacion", "bajo investigacion", "intermedia", "fase intermedia", "etapa intermedia", "control"],
    ...[
      "fase de control",
      "audiencia preliminar",
      "audiencia de presentacion",
      "esperando juicio",
      "a la espera de juicio",
    ],
    ...["pretrial", "pre trial", "on trial", "trial", "awaiting trial", "charged", "accused", "indicted"],
    ...["under investigation", "unsentenced"],
  ],
});

const readBody = readerOf<ArrestingBody>({
  sebin: ["servicio bolivariano de inteligencia nacional", "servicio bolivariano de inteligencia"],
  dgcim: [...["digecim", "contrainteligencia militar", "direccion general de contrainteligencia militar", "dim"]],
  cicpc: ["cuerpo de investigaciones cientificas penales y criminalisticas", "ptj"],
  pnb: [
    ...["cpnb", "policia nacional", "policia nacional bolivariana", "cuerpo de policia nacional bolivariana"],
    ...["daet", "pnb daet", "daet pnb", "pnb die", "pnb dip", "national police", "bolivarian national police"],
  ],
  faes: ["fuerza de acciones especiales", "fuerzas de acciones especiales", "pnb faes", "faes pnb"],
  gnb: ["guardia nacional", "guardia nacional bolivariana", "gn", "national guard", "bolivarian national guard"],
  conas: ["comando nacional antiextorsion y secuestro", "gnb conas", "conas gnb", "gaes"],
  fanb: [
    ...[
      "fuerza armada nacional bolivariana",
      "fuerza armada nacional",
      "fuerzas armadas",
      "fuerza armada",
      "militares",
    ],
    ...["ejercito", "ejercito bolivariano", "armed forces", "army", "armada", "armada bolivariana"],
  ],
  state_police: ["policia estadal", "policia estatal", "policia del estado", "policia regional", "policia de estado"],
  municipal_police: [
    "policia municipal",
    "policias municipales",
    "polichacao",
    "polibaruta",
    "polihatillo",
    "local police",
  ],
  armed_civilians: [
    ...["civiles armados", "colectivo", "colectivos", "colectivos armados", "grupo armado", "grupos armados"],
    ...["encapuchados", "paramilitares", "armed groups", "armed civilians"],
  ],
  other: ["otro", "otros", "otro organismo", "otro cuerpo"],
});

/**
 * Returns the code of an arresting body, also of its name with its initials behind it. "Poliaragua" and "Policía del
 * estado Aragua" are the police of that state; "Polisucre" may be a state's or a municipality's. Undefined for several
 * bodies in one cell.
 */
export function readArrestingBody(text: string): ArrestingBody | undefined {
  const parts = text.split(/[()]/).filter((part) => part.trim() !== "");
  const bodies = new Set(parts.map(bodyNamed));
  return bodies.size === 1 ? [...bodies][0] : undefined;
}

function bodyNamed(text: string): ArrestingBody | undefined {
  const found = readBody(text) ?? readBody(text.replaceAll(".", ""));
  if (found) return found;
  const key = words(text).join(" ");
  const place = /^poli(?:cia (?:del estado |estadal de |estadal )|)([a-z].*)$/.exec(key)?.[1];
  return place && !ambiguous.has(place) && readEntity(place) ? "state_police" : undefined;
}

/** A municipality of the same name has a police, too. */
const ambiguous = new Set(["sucre"]);

const codes = new Set(allFederalEntities().map(([code]) => code));

/** Returns the code of a federal entity by its name or code. */
export function readEntityCell(text: string): string | undefined {
  const code = text.trim().toUpperCase();
  return codes.has(code) ? code : (readEntity(text) ?? undefined);
}
