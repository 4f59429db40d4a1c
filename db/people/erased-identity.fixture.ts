/** The name of the person below, in one piece. */
export const whole = "Zutanito Borrascoso";

/** The private part of an invented person who is erased. Each text stands nowhere else. */
export const identity = {
  ...{ givenNames: "Zutanito", surnames: "Borrascoso", alsoKnownAs: "Elapodado", document: "V-99887766" },
  ...{ birthDate: "1971-02-03", note: "Notareservada", health: "Saludreservada", consentGivenBy: "Consentidora" },
  contacts: [{ contactRole: "family", contactName: "Contactoreservada", relation: "madre", phone: "04125550199" }],
  ...{ disclosure: "named", "consent.basis": "own", "consent.scope": "name_and_case", reason: "Motivointerno" },
};
