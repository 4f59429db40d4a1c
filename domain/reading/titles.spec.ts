import { expect, test } from "vitest";
import { hasRank, joinRanks, splitTitles } from "./titles";

test.each([
  ["Tte. Cnel. José Ficticio", "Tte. Cnel.", "José Ficticio", true],
  ["M/Gral. Crisóstomo Irreal", "MGral.", "Crisóstomo Irreal", true],
  ["S/2 Wilmer Inventado", "S2.", "Wilmer Inventado", true],
  ["Sgto. 1ro. Wilmer Inventado", "Sgto. 1ro.", "Wilmer Inventado", true],
  ["Sgto. Mayor de Segunda José Ficticio", "Sgto. Mayor de Segunda", "José Ficticio", true],
  ["Capitán de Fragata José Ficticio", "Capitán de Fragata", "José Ficticio", true],
  ["S/2 Inventado", "S2.", "Inventado", true],
  ["Cnel. Ficticio", "Cnel.", "Ficticio", true],
  ["Dr. Abundio Inexistente", "Dr.", "Abundio Inexistente", false],
  ["Comisario José Ficticio", "Comisario", "José Ficticio", false],
  ["Segundo José Ficticio", "", "Segundo José Ficticio", false],
])("%j is %j before %j", (text, titles, name, isMilitary) => {
  const split = splitTitles(joinRanks(text));
  expect([split.titles, split.name, hasRank(split.titles)]).toEqual([titles, name, isMilitary]);
});
