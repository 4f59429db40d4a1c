/** Whole words that say that somebody is under 18. A name may contain none of them by chance. */
const certain =
  /\b(?:menor(?:es)? de (?:edad|18|dieciocho)|adolescentes?|adolescents?|teenagers?|teens?|under ?age|juvenile|lopnna)\b/;

/** Words that say it too, but that may be a surname or an alias: they count in notes, not in names. */
const likely =
  /(?<!\b(?:herman|hij|prim|niet|sobrin)[oa]s? )\bmenor(?:es)?\b|\bminors?\b(?! (?:injur|wound|offen|charge|crime))|\bnin[oa]\b|\bchild\b/;

/** An age below 18. An age is said of a person; the lookarounds leave out sentences, durations and distances in time. */
const ages = [
  /(?<!\d)(?<!\b(?:hace|durante|lleva|pena de|condena de|sentencia de|condenad[oa]s? a|por|tras) )(\d{1,2}) anos?\b(?! (?:antes|despues|atras|mas tarde|(?:de|en) (?:pris|carc|presid|cond|pena|reclu|exil|serv|exper|trab)))/g,
  /(?<!\d)(\d{1,2})[ -]*(?:years?|yrs?)[ -]*(?:old|of age)\b/g,
  /(?<!\d)(\d{1,2}) ?(?:y\/o|yo)\b/g,
  /\b(?:aged?|edad)(?: of)?(?: de)?\s*[:=]?\s*(\d{1,2})(?!\d)/g,
  /\((\d{1,2})\)/g,
];

const numbers = new Map(
  Object.entries({
    ...{ once: 11, doce: 12, trece: 13, catorce: 14, quince: 15, dieciseis: 16, diecisiete: 17 },
    ...{ eleven: 11, twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17 },
  }),
);
const spelled = new RegExp(`\\b(?:${[...numbers.keys()].join("|")})\\b`, "g");

/** Youngest age of a detained person: smaller numbers in parentheses are notes, and "3 years old" is somebody else. */
const youngest = 8;

/** True if a note says in words or by an age that somebody in it may be under 18, in Spanish or English. */
export function saysMinor(note: string): boolean {
  const text = plain(note);
  return likely.test(text) || saysMinorInName(text);
}

/** The same for a name, which is not a minor's because it contains "Niño" or "Minor". */
export function saysMinorInName(name: string): boolean {
  const text = plain(name);
  return certain.test(text) || ages.some((form) => [...text.matchAll(form)].some(([, age]) => isUnder18(Number(age))));
}

function isUnder18(age: number): boolean {
  return age >= youngest && age < 18;
}

/** Lower case, without accents, with numbers in digits. */
function plain(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\p{M}\p{Cf}]/gu, "")
    .toLowerCase()
    .replace(/\s+/g, " ")
    .replace(spelled, (word) => String(numbers.get(word)));
}
