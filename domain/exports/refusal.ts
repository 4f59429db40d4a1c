import { type AddressProblem, problemSentence } from "@/domain/wording/problem-sentence";
import { translator } from "@/messages/translator";

/** What is wrong with an address, for programs: its code and parts, and a sentence in each language. */
export function refusalBody(problem: AddressProblem) {
  const { parameter, code, value, begins = null, choices = null } = problem;
  const message = { es: problemSentence(problem, "es"), en: problemSentence(problem, "en") };
  return { error: { parameter, code, value, begins, choices, message } };
}

/** The ledger holds nothing yet (`empty_ledger`), or cannot be read, or too many ask at once (`busy`). */
export function unavailableBody(code: "empty_ledger" | "ledger_unreadable" | "busy") {
  const sentence = code === "busy" ? "site.busy" : "site.unavailable";
  return { error: { code, message: { es: translator("es")(sentence), en: translator("en")(sentence) } } };
}

/** An address below `/api` that does not exist. */
export function noAddressBody() {
  const message = { es: translator("es")("query.no_api"), en: translator("en")("query.no_api") };
  return { error: { code: "no_page", message } };
}
