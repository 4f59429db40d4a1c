const doubtful =
  /(?<!\p{L})(?:(?:por|sin) (?:confirmar|verificar|corroborar)|no confirmad[oa]|extraoficial|presunt[oa]|(?:un|not )confirmed|to be confirmed)|\?\s*[)\]]?\s*$/iu;

/** True if a text says of itself that it is not confirmed: "por confirmar", "?" at its end. */
export function isUnconfirmed(text: string): boolean {
  return doubtful.test(text);
}
