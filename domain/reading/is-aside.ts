const total = /^[^\p{L}]*(?:gran |sub ?)?total(?:es)?(?!\p{L})/iu;
/** Words next to the number of a total. */
const counted =
  /(?<!\p{L})(?:de|of|en|general|parcial|personas?|excarcelad[oa]s|liberad[oa]s|detenid[oa]s|pres[oa]s|pol[ií]tic[oa]s|nombres|mujeres|hombres|people|released|names)(?!\p{L})/giu;
const source =
  /^[^\p{L}]*(?:fuentes?|sources?|cr[eé]ditos?|elaboraci[oó]n(?: propia)?|actualizad[oa]|(?:[uú]ltima )?actualizaci[oó]n|updated)(?:\s*[:：]|\s+(?:al|el|el d[ií]a|on|a las)\s|\s*$)/iu;
const tags = /(?:https?:\/\/|www\.)\S+|[#@][\p{L}\p{N}_.]+/giu;

/** True for a line that is not part of the list: a total, its source, hashtags, mentions or only an address. */
export function isAside(text: string): boolean {
  if (isTotal(text) || source.test(text)) return true;
  return /[#@]|https?:|www\./iu.test(text) && !/[\p{L}\p{N}]/u.test(text.replace(tags, ""));
}

/** True for "TOTAL", "Total: 34 personas". */
export function isTotal(text: string): boolean {
  return total.test(text) && !/\p{L}/u.test(text.replace(total, "").replace(counted, ""));
}
