import { isGivenName } from "@/domain/matching/given-names";
import { words } from "@/domain/matching/split-words";

/**
 * Why a line of a list or sheet names nobody. `message`: words around a list, such as "Confirmado por la familia".
 * `headers`: the headers of a table.
 */
export type Aside = "total" | "source" | "tags" | "message" | "headers";

const total = /^[^\p{L}]*(?:gran |sub[ -]?)?total(?:es)?(?!\p{L})/iu;
const inAll = /^[^\p{L}\p{N}]*(?:van|son|suman|ser[ií]an|hay|ya van|en total(?: son)?)\s+\d{1,5}(?!\p{N})/iu;
/** Words next to the number of a total. */
const counted =
  /(?<!\p{L})(?:de|of|en|general|parcial|hasta|ahora|hoy|total|personas?|excarcelad[oa]s|excarcelaciones|liberad[oa]s|detenid[oa]s|pres[oa]s|pol[ií]tic[oa]s|nombres|mujeres|hombres|people|released|names)(?!\p{L})/giu;
const source =
  /^[^\p{L}]*(?:fuentes?|sources?|cr[eé]ditos?|v[ií]a|elaboraci[oó]n(?: propia)?|actualizad[oa]|(?:[uú]ltima )?actualizaci[oó]n|updated|corte)(?:\s*[:：]|\s+(?:al|el|el d[ií]a|on|a las)\s|\s+(?=[@#]|https?:)|\s*$)|^[^\p{L}]*(?:at(?:t|te|entamente)|fdo|firmad[oa]|elaborad[oa] por|compiled by)(?!\p{L})/iu;
const tags = /(?:https?:\/\/|www\.)\S+|[#@][\p{L}\p{N}_.]+/giu;
/** Words of messages and threads around a list; behind "por" stands who confirmed, not who was released. */
const message =
  /^[^\p{L}]*(?:(?:ya )?(?:confirmad|verificad|corroborad)[oa]s?\s+(?:por|con|v[ií]a)(?!\p{L})|(?:lo|la|los|las) confirm\p{L}+|reenviad[oa]s?|forwarded|reenviado muchas veces|compart[ea]n?|difund[ea]n?|rt\s|(?:abro|sigue|fin del?|cierro) hilo|contin[uú]a|sigue|buen[oa]s (?:d[ií]as|tardes|noches)|gracias|amén|am[eé]n|ok|recibido|copiado|informaci[oó]n de|inf(?:o|ormaci[oó]n)? en desarrollo|en desarrollo|[uú]ltima hora|atenci[oó]n|urgente|breaking)(?!\p{L})/iu;
/** What mail programs, chats and social networks add to a text. */
const chrome =
  /^[^\p{L}]*(?:(?:de|from|para|to|cc|asunto|subject|fecha|date|enviado(?: el)?|sent)\s*:\s*\S.*[<@:].*|(?:asunto|subject|fecha|date)\s*:.*|p[aá]g(?:ina)?\.? \d+.*|enviado desde .*|sent from .*|escaneado con .*|mensaje reenviado|mostrar m[aá]s|ver (?:m[aá]s|los \d+ comentarios|traducci[oó]n)|tweet|repost(?:s|eado)?|publicaci[oó]n original|(?:comparte|compartir).*|(?:(?:facebook|twitter|whatsapp|telegram|instagram)\s*)+|publicidad|por:? redacci[oó]n.*|me gusta|les gusta a .*|hace \d+ (?:min|h|hora|d[ií]a|semana)\p{L}*|(?<!\d)\d+ ?(?:min|h|d)|(?:(?<![\d.,])[\d.,]+\s?[km]?\s*(?:reposts?|citas?|me gusta|visualizaciones|likes|views|comentarios|retweets?)\s*)+|.*\b(?:se uni[oó] usando|cre[oó] (?:el|este) grupo|cambi[oó] (?:el asunto|la foto|la descripci[oó]n)|los mensajes .* cifrados|sali[oó] del grupo|a[ñn]adi[oó] a)\b.*|edited|editado)[^\p{L}]*$/iu;

const headers =
  /^(?:(?:primer |segundo )?(?:nombres?|apellidos?)(?: (?:y|completo|completos) ?(?:apellidos?|nombres?)?)?|c\.?\s?i\.?|c[eé]dula(?: de identidad)?|edad|sexo|g[eé]nero|fecha(?: de \p{L}+)?|estado|entidad|tribunal|decisi[oó]n|(?:lugar|centro|sitio)(?: de (?:reclusi[oó]n|detenci[oó]n))?|observaci[oó]n(?:es)?|situaci[oó]n|condici[oó]n|nacionalidad|[ií]tem|n[°ºo.]*|nro\.?|name|age|sex|date|place|status)$/iu;

/** True for the headers of a pasted table. */
function isHeaderRow(text: string): boolean {
  const cells = text.split(/\s*[\t|;]\s*|\s{3,}/u).filter((cell) => cell !== "");
  return cells.length > 2 && cells.filter((cell) => headers.test(cell)).length > 1;
}

/**
 * Returns why a line is not part of a list: a total, a source or date of the list, only hashtags and links, or words of
 * a message. Null if it may name a person or a place.
 */
export function readAside(text: string): Aside | null {
  if (isTotal(text)) return "total";
  if (source.test(text)) return "source";
  if (chrome.test(text)) return "message";
  if (/[#@]|https?:|www\./iu.test(text) && !/[\p{L}\p{N}]/u.test(text.replace(tags, ""))) return "tags";
  if (isHeaderRow(text)) return "headers";
  return message.test(text) && !namesSomebody(text) ? "message" : null;
}

/** True for "TOTAL", "Total: 34 personas", "Van 34 excarcelados". */
export function isTotal(text: string): boolean {
  const start = total.exec(text) ?? inAll.exec(text);
  if (start === null) return false;
  const behind = text
    .slice(start[0].length)
    .replace(/\([^()]*\)/gu, "")
    .replace(counted, "");
  if (!/\p{L}/u.test(behind)) return true;
  // "Total liberados en el período: 7": words may stand before the number, and none behind it.
  const [, before = ""] = /^(.*?)\d+[^\p{L}]*$/u.exec(behind) ?? [];
  return before !== "" && !before.includes(",") && !words(before).some(isGivenName);
}

/** Returns the number of a line that is a total; null if it states none, or several. */
export function totalOf(text: string): number | null {
  const [only, another] =
    text
      .replace(/\(.*/u, "")
      .replace(/(\d)[.,](?=\d{3}(?!\d))/g, "$1")
      .match(/\d+/g) ?? [];
  return only === undefined || another !== undefined ? null : Number(only);
}

/**
 * True if a person or place may stand behind the words of a message: a capital letter, or a known given name. A message
 * that begins with "Confirmado por …" names who confirmed.
 */
function namesSomebody(text: string): boolean {
  const start = message.exec(text)?.[0] ?? "";
  if (/\s(?:por|con|v[ií]a|de)$/iu.test(start)) return false;
  const behind = text.slice(start.length).replace(tags, " ");
  return /\p{Lu}/u.test(behind) || words(behind).some(isGivenName);
}
