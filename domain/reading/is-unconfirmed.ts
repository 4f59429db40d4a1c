const doubtful =
  /(?<!\p{L})(?:(?:por|sin) (?:confirmar|verificar|corroborar)|no confirmad[oa]|extraoficial|presunt[oa]s?|rumou?r|alleged|unverified|se dice|dicen(?= que|\s*[.)]?$)|seg[uú]n dicen|creo|no s[eé] si|fake|(?:un|not )confirmed|to be confirmed)|[❓❔⁉]|\(\s*\?+\s*\)|\?{2,}|\?\s*[)\]]?\s*$/iu;

/** True if a text marks itself as unconfirmed: "por confirmar", or a final "?". */
export function isUnconfirmed(text: string): boolean {
  return doubtful.test(text);
}
