import { type AddressProblem, problemSentence } from "@/domain/wording/problem-sentence";
import { translator } from "@/messages/translator";

/** Returns what is wrong with an address, for programs: its code and parts, and a sentence in each language. */
export function refusalBody(problem: AddressProblem) {
  const { parameter, code, value, begins = null, choices = null } = problem;
  const message = { es: problemSentence(problem, "es"), en: problemSentence(problem, "en") };
  return { error: { parameter, code, value, begins, choices, message } };
}

/**
 * Returns why there is no answer: nothing is published yet (`empty_ledger`), the ledger cannot be read, or there are
 * too many requests (`busy`).
 */
export function unavailableBody(code: "empty_ledger" | "ledger_unreadable" | "busy") {
  const sentence = code === "busy" ? "site.busy" : "site.unavailable";
  return { error: { code, message: { es: translator("es")(sentence), en: translator("en")(sentence) } } };
}

/** Returns the body for an address below `/api` that does not exist. */
export function noAddressBody() {
  const message = { es: translator("es")("query.no_api"), en: translator("en")("query.no_api") };
  return { error: { code: "no_page", message } };
}
