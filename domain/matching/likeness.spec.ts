import fc from "fast-check";
import { expect, test } from "vitest";
import { likenessOf, slipsBetween } from "./likeness";
import { nameTokens } from "./name-token";
import { soundOf } from "./sound-of";

function word(text: string) {
  const [token] = nameTokens(text);
  if (!token) throw new Error(`${text} is not a word of a name`);
  return token;
}

test.each([
  ["Villegas", "Billegas"],
  ["González", "Gonsales"],
  ["Cecilia", "Sesilia"],
  ["Hernández", "Ernandes"],
  ["Yajaira", "Llajaira"],
  ["Gerardo", "Jerardo"],
  ["Quiroz", "Kiros"],
  ["Carla", "Karla"],
  ["Xiomara", "Siomara"],
  ["Barrios", "Barios"],
  ["Nohemí", "Noemi"],
  ["Peña", "Pena"],
  ["Jhon", "John"],
  ["Jenny", "Jeni"],
  ["Nelly", "Neli"],
  ["Wilson", "Wuilson"],
  ["Guédez", "Guedes"],
  ["Mayerling", "Mayerlin"],
  ["Guerra", "GUERRA"],
])("%s and %s sound alike", (a, b) => expect(soundOf(word(a).text)).toBe(soundOf(word(b).text)));

test.each([
  ["Peña", "Piña"],
  ["Luz", "Luis"],
  ["Chávez", "Cáceres"],
  ["Juan", "Yuan"],
  ["Guerra", "Gera"],
  ["Mora", "Moro"],
])("%s and %s do not", (a, b) => expect(soundOf(word(a).text)).not.toBe(soundOf(word(b).text)));

test.each([
  ["Pérez", "PEREZ", "same"],
  ["Peres", "Pérez", "sounds_alike"],
  ["Yohan", "Johan", "variant"],
  ["Yonathan", "Jhonatan", "variant"],
  ["Pérz", "Pérez", "one_letter"],
  ["Roddriguez", "Rodríguez", "sounds_alike"],
  ["Rodirguez", "Rodríguez", "one_letter"],
  ["Imaginerea", "Imaginaria", "two_letters"],
  ["J.", "José", "initial"],
  ["Luis", "Luisa", "twin"],
  ["Mario", "María", "twin"],
  ["Anthonya", "Anthony", "twin"],
  ["Paz", "Pez", null],
  ["Pérez", "Paredes", null],
  ["José", "Jesús", null],
  ["Yosé", "José", "one_letter"],
  ["Pepe", "José", null],
] as const)("%s and %s: %s", (a, b, likeness) => expect(likenessOf(word(a), word(b))).toBe(likeness));

// Particles ("de", "y") consist of letters too, but are not words of a name.
const token = fc
  .stringMatching(/^[a-zñáéíóúüA-Z]{1,12}$/)
  .filter((text) => nameTokens(text).length > 0)
  .map(word);

test("the similarity of two words is symmetric, and every word equals itself", () => {
  fc.assert(
    fc.property(token, token, (a, b) => {
      expect(likenessOf(a, b)).toBe(likenessOf(b, a));
      expect(slipsBetween(a.text, b.text)).toBe(slipsBetween(b.text, a.text));
      expect(likenessOf(a, a)).toBe("same");
    }),
  );
});

test("every word has a sound", () => {
  fc.assert(
    fc.property(token, ({ sound }) => {
      expect(sound).toMatch(/^[a-z0]+$/);
    }),
  );
});
