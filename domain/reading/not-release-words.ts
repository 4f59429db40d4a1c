import type { NotRelease } from "@/domain/values/not-release";

const home = "(?:dom|domiciliari[oa]s?|domicilios?|casas?|residencias?|residencial(?:es)?|hogar(?:es)?|viviendas?)";
const own = "(?:(?:su|sus|la|el) )?(?:propi[oa]s? )?";
const held =
  "(?:detenid[oa]s?|pres[oa]s?|recluid[oa]s?|encarcelad[oa]s?|privad[oa]s?|en prision|en (?:la )?carcel|tras (?:las )?rejas|bajo custodia)";
const heldInEnglish = "(?:held|detained|imprisoned|jailed|in custody|in prison|in jail|in detention|behind bars)";
const moved =
  "(?:llevad|movid|mudad|enviad|remitid|conducid|pasad|cambiad|mandad)[oa]s?|llevaron|movieron|pasaron|enviaron|mandaron|va para|van para";
const prison = "(?:sitio|centro|lugar|recinto|establecimiento|carcel|penal|prision)";

const kin = "(?:mama|papa|madre|padre|espos[oa]|hij[oa]|herman[oa]|abuel[oa]|ti[oa]|prim[oa]|suegr[oa])s?";

/**
 * Words and phrases by what they report, as patterns over text without accents and punctuation. Each matches whole
 * words: "Casas", "Traslaviña" and "Domiciano" are names.
 */
export const notReleaseWords: Record<NotRelease, readonly string[]> = {
  death: [
    "fallecid[oa]s?|fallec|fallecio|fallecieron|fallecen?|fallecer|falleciendo|fallecimientos?",
    "muri(?:o|eron|era|endo)|muere|mueren|morir",
    "muertes?|muert[oa]s?",
    "decesos?|defuncion(?:es)?|difunt[oa]s?|occis[oa]s?|finad[oa]s?|cadaver(?:es)?",
    "q ?e ?p ?d|q ?d ?e ?p|epd|r ?i ?p",
    "perdi(?:o|eron) (?:la|su|sus) vidas?|sin vida|sin signos vitales|dejo de existir|perecio|perecieron",
    "(?:en|a|desde) la morgue|decedut[oa]|decesso|falecid[oa]s?|faleceu|decedee?",
    "descansan? en paz|in memoriam|asesinad[oa]s?|asesinaron|mataron|matad[oa]s?|suicid(?:io|ios|ad[oa]s?|o|aron)|ahorcad[oa]s?",
    "died|dead|deaths?|deceased|pass(?:ed|es)? away|perished|killed|murdered|lost (?:his|her|their) li(?:fe|ves)|suicide|d \\d{1,2} [^ ]{3,10} (?:\\d{4} )?in custody",
  ],
  escape: [
    "fugad[oa]s?|fugitiv[oa]s?|se fug(?:o|aron)|en fuga|evadid[oa]s?|se evadi(?:o|eron)|escapad[oa]s?|se escap(?:o|aron)",
    "escaped|escapees?|absconded",
  ],
  house_arrest: [
    "(?:casas?|domicilios?|residencias?|hogar) (?:por|x|p|como|en) (?:la )?(?:carcel|prision)|casa carcel",
    "c ?x ?c",
    `(?:arrestos?|arr|detencion(?:es)?|det|prision|pris|reclusion|carcel|confinamiento|encierro|medidas?) (?:en )?${own}${home}`,
    `(?:recluid|pres|confinad|encarcelad)[oa]s? (?:en|a) ${own}${home}`,
    `(?:condenas?|penas?|medidas? [^ ]+|privad[oa]s? de libertad|custodia) en ${own}${home}`,
    "detenid[oa]s? en casa|en su casa bajo [^ ]+|(?:domicilio|casa|residencia) como (?:sitio|lugar|centro)",
    "domiciliari[oa]s?",
    "apostamiento",
    `(?:bajo |con )?(?:vigilancia|custodia)(?: (?:policial|permanente))* en ${own}${home}`,
    `${own}${home} (?:con|bajo) (?:custodia|vigilancia|apostamiento)(?: policial)?`,
    "arresti domiciliari|assignee? a residence|prisao domiciliaria",
    `(?:grilletes?|tobilleras?|brazaletes?) (?:electronic[oa]s? )?en ${own}${home}`,
    "(?:house|home|domiciliary) (?:arrest|detention|confinement|imprisonment)|(?:detained|held) at home",
    "(?:confined|confinement|imprisoned|imprisonment|jailed|under arrest) (?:at|in|to) (?:(?:his|her|their|the) )?(?:own )?(?:home|house)s?",
  ],
  transfer: [
    "tran?slad(?:ad[oa]s?|os?|aron|aban?|an|ar|arl[oa]s?|ando|a)|trasl",
    "tran?sferid[oa]s?|tran?sferencias?|tran?sfiri(?:o|eron)|reubicad[oa]s?|reubicaron|reubicacion",
    `cambi(?:os?|ad[oa]s?|aron) de ${prison}`,
    `(?:${moved}) (?:al?|hacia|hasta|para)(?! (?:su|sus|la|casa|libertad|tribunal|tribunales|juicio|medidas)(?: |$))(?= )`,
    "ingresad[oa]s? (?:en|al?)(?= )",
    "transfer(?:red|s|ring)?|relocated|relocation|moved (?:to|from)",
  ],
  still_held: [
    `(?:siguen?|continuan?|permanecen?|(?:se )?mantienen?|aun|todavia) (?:[^ ]+ ){0,3}${held}`,
    "no (?:(?:ha|han|ha sido|han sido|fue|fueron|esta|estan) )?(?:(?:aun|todavia) )?(?:sido )?(?:excarcelad|liberad)[oa]s?",
    "recluid[oa]s? en (?:el |la |un |una )?(?:hospital|clinica|centro de salud)|bajo custodia|(?:no|por) materializ[^ ]+|sin materializar",
    "(?:espera|pendiente|falta) (?:de |por )?(?:su |la )?(?:excarcela[^ ]+|liberacion|boleta)|por excarcelar|sin excarcelar",
    "excarcelacion (?:negada|pendiente|suspendida|revocada)",
    "(?:siguen?|continuan?|permanecen?|aun|todavia) en(?! libertad)(?= )|no (?:ha |han )?sal(?:io|ieron|ido)|sin boleta",
    "(?:vuelt[oa]s?|volvi(?:o|eron)|volver) a (?:ser )?(?:detener|detenid[oa]s?|apresar|arrestar|encarcelar|prision)(?:l[oa]s?)?",
    "(?:retenid|apresad|arrestad|aprehendid|secuestrad|llevad|capturad)[oa]s? (?:nuevamente|de nuevo|otra vez)",
    "qued(?:o|aron) (?:detenid|pres|recluid|encarcelad|privad)[oa]s?|custodiad[oa]s?",
    "(?:(?:regresad|retornad|devuelt)[oa]s?|regresaron|retornaron|devolvieron) al?(?! (?:su|sus|la|casa|caracas|venezuela|libertad)(?: |$))(?= )",
    "no (?:se )?(?:ha |han |fue |fueron |esta )?(?:sido )?(?:hech[oa]s? efectiv|ejecutad|cumplid|materializad|efectuad)[^ ]*|no (?:lo |la |las |los )?acatan?|no ejecutad[oa]s?",
    "esperan (?:su |la )?(?:salida|liberacion|excarcelacion)|desaparecid[oa]s?",
    "nuevas? detencion(?:es)?|re ?detenid[oa]s?|re ?aprehendid[oa]s?|reingresad[oa]s?|reingres(?:o|aron)",
    "desmentid[oa]s?|desmienten?|desminti(?:o|eron)|(?:la )?(?:familia|madre|mama|esposa|abogad[oa]) (?:lo |la )?niega|denied by (?:the |his |her |their )?(?:family|lawyer|relatives)",
    "recapturad[oa]s?|reencarcelad[oa]s?|(?:nuevamente|otra vez) detenid[oa]s?|detenid[oa]s? (?:nuevamente|de nuevo|otra vez)",
    `still inside|(?:still|remains?) (?:[^ ]+ ){0,2}${heldInEnglish}|not (?:yet )?(?:been )?(?:released|freed|out)|re ?arrested|awaiting release`,
  ],
};

/** Phrases that contain such a word and report nothing: places, nicknames, searches of a home, threats. */
export const harmlessPhrases: readonly string[] = [
  "no (?:es|son|fue|era) (?:un |una |en |con |de )?(?:casa por carcel|arresto domiciliario|detencion domiciliaria|traslado|muerte)",
  `su(?:s)? ${kin} (?:ya )?(?:muri(?:o|eron)|fallecio|esta muert[oa]|sigue detenid[oa])`,
  `(?:muri(?:o|eron)|fallecio|fallecieron|murio|muerte de|fallecimiento de) (?:su|sus|el|la) ${kin}`,
  `sus? ${kin} (?:[^ ]+ )?(?:siguen?|continuan?|permanecen?|estan?) (?:[^ ]+ )?${held}`,
  "(?:estuvo|permanecio|fue|estuvieron) (?:[^ ]+ ){0,2}desaparecid[oa]s?",
  "sin (?:nuevas? detencion(?:es)?|reingresos?)",
  "(?:visitas?|allanamientos?|registros?|inspeccion(?:es)?|requisas?|atencion|hospitalizacion) domiciliari[oa]s?",
  "(?:centro|unidad|comando|sala|direccion|division|area|coordinacion|brigada|grupo) de (?:los )?traslados?",
  "(?:penas?|amenazas?|peligro|riesgo|escuadron(?:es)?|intento|valle|camino|carretera) (?:de|a) (?:la )?(?:muertes?|fuga)",
  "(?:condenad|sentenciad)[oa]s? a muerte",
  "(?:el|la) muert[oa]",
  "(?:cerro|cano|mar|aguas?|laguna|quebrada|rio|valle|boca|isla|cabo|punta|calle|playa|pozo|hato|cueva|paso|loma|sector|barrio|dia) (?:de |del |de la |de los )?muert[oa]s?",
  "death (?:sentences?|penalty|threats?|squads?|row)|sentenced to death",
];
