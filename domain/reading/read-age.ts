import { type Remains, take } from "./remains";

const forms = [
  /[(,]?\s*(?:de\s+)?(?<!\p{N})(\d{1,3})\s*a[nñ]os?(?!\p{L})(?:\s+de\s+edad)?(?!\s+(?:de\s+)?(?:pris|c[aá]rc|pres|cond|det|pen|recl))\s*\)?/iu,
  /\(?\s*edad\s*[:=]?\s*(\d{1,3})(?!\p{N})\s*\)?/iu,
  /\(\s*(\d{1,2})\s*\)/u,
  /(?<![\p{N}\p{L}.-])(\d{2})\s?A(?![\p{L}\p{N}.])/u,
  /(?<!\p{N})(\d{1,3})[\s-](?:years?[\s-]old|year-old|yo(?!\p{L}))/iu,
  /(?<=\p{L}\s*[,;|\t—-]\s*)(\d{2})(?=\s*(?:$|[,;|\t—-]))/u,
];

/** Reads an age in years: "34 años", "edad: 34", "(34)", or a number alone after a comma. */
export function readAge(remains: Remains): number | null {
  for (const form of forms) {
    const age = Number(form.exec(remains.text)?.[1]);
    if (!(age >= 10 && age <= 110)) continue;
    take(remains, form);
    return age;
  }
  return null;
}
