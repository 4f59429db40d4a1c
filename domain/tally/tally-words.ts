import { words } from "@/domain/matching/split-words";
import { demonymsIn } from "@/domain/reading/demonyms";

/** Words around a figure that name neither a place nor a part of the people. */
const fillers = new Set(
  words(`total totales en de del a al el cierre ahora la los las y e con que se han sido son es fueron fue ha hay hoy ayer ya este esta dia noche
    tarde manana balance reporte actualizacion nuevas nuevos nueva nuevo personas persona casos caso presos presas preso presa politicos
    politicas politico politica excarcelados excarceladas excarcelado excarcelada excarcelaciones excarcelacion liberados liberadas liberado
    liberada liberaciones libertades salieron salio procedentes provenientes desde recluidos recluidas verificadas verificados verificamos
    confirmadas confirmados confirmamos registramos registrados registradas contabilizamos reportamos hemos un una mas numero cifra centros
    lunes martes miercoles jueves viernes sabado domingo
    released releases release freed prisoners prisoner political people persons were was have been has today of from in at the total`),
);
const totals =
  /^(?:total(?:es)?|excarcel.*|liberad[oa]s?|liberacion(?:es)?|libertades|releas.*|freed|pres[oa]s|prisoners)$/;

/** Words for a part of the people, in Spanish and English; nationalities are recognised too. */
const parts = new Set(
  words(`mujer mujeres hombre hombres femenino femenina femeninas masculino masculinos adolescente adolescentes menor menores edad nino
    nina ninos ninas joven jovenes adulto adulta adultos adultas mayor mayores anciano anciana ancianos ancianas extranjero extranjera
    extranjeros extranjeras nacionalidad nacionalidades doble binacional binacionales nacionales militar militares civil civiles policias
    funcionario funcionaria funcionarios funcionarias periodista periodistas abogado abogada abogados abogadas sindicalista sindicalistas
    estudiante estudiantes docente docentes maestros profesores activista activistas dirigente dirigentes trabajador trabajadora trabajadores
    lideres comerciantes medicos enfermo enferma enfermos enfermas embarazada embarazadas familiar familiares ex anos medida medidas
    cautelar cautelares libertad plena plenas condicional presentacion bajo sin por resto demas restantes otros otras otro otra distintos distintas
    diferentes lugares lugar precisar identificar ellos ellas cuales quienes estos estas entre incluidos incluidas incluyendo regimen
    women woman men man minors minor children teenagers foreigners foreign soldiers military civilians journalists students activists nationals
    dual rest others other under measures full freedom among them whom which including`),
);
const opener =
  /^\W*(?:y |con |and )?(?:entre (?:ell[oa]s|l[oa]s|est[oa]s)|de (?:ell[oa]s|est[oa]s|l[oa]s cuales|l[oa]s que)|incluid[oa]s?|incluyendo|incluye|ademas|among|of (?:them|whom|which|these)|including|includes?)(?![a-z])|(?<![a-z])(?:de ell[oa]s|de l[oa]s cuales|of (?:them|whom))(?![a-z])/;
const running =
  /(?<![a-z])(?:suman?|sumando|sumaron|sumarian|acumulad[oa]s?|acumulan?|van|vamos|llevamos|lleva|llevan|asciend[ea]n?|ascendio|llegan? a|alcanzan?|desde (?:el|la|que|diciembre|enero|julio)|hasta (?:la fecha|hoy|ahora|el momento)|a la fecha|en lo que va|so far|to date|bring(?:s|ing)|cumulative|running total|since)(?![a-z])/;

/** Words for the people who are still held: a stock, not releases. */
const stock = /(?<![a-z])(?:quedan?|restan|(?:aun|todavia) (?:hay|son)|remain(?:s|ing)?|still)(?![a-z])/;

export const isFiller = (word: string): boolean => fillers.has(word);
export const namesTotal = (word: string): boolean => totals.test(word);
/** True for words that say nothing about the place: "4 más del Rodeo II", "otros 4". */
export const isBesidePlace = (word: string): boolean => fillers.has(word) || /^otr[oa]s?$/.test(word);
export const isPart = (word: string): boolean => parts.has(word) || demonymsIn(word) !== null;
/** True if folded text begins a clause about a part of the people: "entre ellos", "de los cuales". */
export const opensClause = (text: string): boolean => opener.test(text);
/** True if folded text counts the people who are still held: "quedan 745". */
export const isStock = (text: string): boolean => stock.test(text);
/** True if folded text counts since an earlier day: "con lo que suman", "desde el 8 de enero", "so far". */
export const isRunning = (text: string): boolean => running.test(text);
