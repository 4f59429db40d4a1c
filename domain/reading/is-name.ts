import { isGivenName } from "@/domain/matching/given-names";
import { words } from "@/domain/matching/split-words";

/** Words of headings and reports that never occur in a name. */
const prose = new Set(
  words(`lista listado nombres excarcelados excarcelado excarcelada excarceladas excarcelacion excarcelaciones liberados
    liberadas liberado liberada liberaciones detenidos detenidas presos presas preso presa politicos politicas politico
    confirmados confirmadas verificados actualizacion actualizado total comunicado fuente fuentes grupo mujeres hombres
    personas carcel centro penitenciario internado judicial carceles plena medidas cautelares medida cautelar
    arresto domiciliario militares civiles estado desde hasta fecha hora gracias nombre apellido apellidos cedula edad
    lugar nacionalidad otros otras numero nro segun familiares ong nota prensa libre libres reposts citas anulado anulada oficial hilo grupo asunto tribunal
    ministerio boletas boleta decision observaciones situacion condicion centro reclusion item`),
);
/** Small words of sentences. Capitalised, they may be a misspelt name: "Para" for Parra. */
const small = new Set(
  words("el los las que en por con para se un una unos unas su sus al fue fueron es son hoy ayer sin mas"),
);
const joining = new Set(["de", "del", "la", "las", "los", "y", "da", "das", "do", "dos", "di", "van", "von"]);
const longestName = 9;
/** "Yare III" is a place. */
const numeral = /^(?:I{1,3}|IV|VI{1,3}|IX)$/;

/** True if this piece of a line can be a name: only letters, written as names are, without words of a sentence. */
export function isName(text: string): boolean {
  if (!/^[\p{L}\p{M}][\p{L}\p{M}\s.,'’-]*$/u.test(text)) return false;
  const parts = text.split(/[\s,]+/).filter((part) => /\p{L}/u.test(part));
  if (parts.length === 0 || parts.length > longestName) return false;
  const significant = parts.filter((part) => !joining.has(part.toLowerCase()));
  if (significant.length === 0 || isProse(text) || numeral.test(parts.at(-1) ?? "")) return false;
  const isLower = parts.every((part) => part === part.toLowerCase());
  return isLower
    ? isGivenName(significant[0] ?? "") || isGivenName(significant.at(-1) ?? "")
    : significant.every(isCapitalised);
}

/** Words that accompany heading words and name no place. */
const around = new Set(
  words(`hoy ayer dia dias nuevo nueva nuevos nuevas primer primera segundo segunda tercer tercera parte lote lista ultima
    ultimo en desarrollo de del la las los y al a c n no ene feb mar abr may jun jul ago sep oct nov dic enero febrero marzo abril mayo
    junio julio agosto septiembre octubre noviembre diciembre lunes martes miercoles jueves viernes sabado domingo manana tarde
    noche released people names list today men women adolescentes menores confirmar confirmadas extranjeros extranjeras
    venezolanos venezolanas adultos adultas civil bajo regimen presentacion plenas plena periodica periodicas humanitaria humanitarias sustitutiva sustitutivas`),
);

/** True if every word of a heading is known and names no place. */
export function isHeadingText(text: string): boolean {
  return words(text).every((word) => prose.has(word) || small.has(word) || around.has(word) || /^\d+$/.test(word));
}

/** "Libertad" before another capitalised word is a given name. */
const freedom = /(?<!\p{L})(?:LIBERTAD|libertad|Libertad(?!\s+\p{Lu}\p{Ll}))(?!\p{L})/u;

/** True if a text contains a word of a sentence or a heading. */
export function isProse(text: string): boolean {
  const isUpperCase = text === text.toUpperCase();
  if (freedom.test(text)) return true;
  return text.split(/[^\p{L}\p{M}]+/u).some((part) => {
    const [word = ""] = words(part);
    const isSmall = isUpperCase || part === part.toLowerCase();
    return prose.has(word) || (isSmall && small.has(word) && !joining.has(word) && !(isUpperCase && word === "para"));
  });
}

function isCapitalised(part: string): boolean {
  return /^(?:[dl]['’])?\p{Lu}/u.test(part) || !/\p{Lu}|\p{Ll}/u.test(part);
}
