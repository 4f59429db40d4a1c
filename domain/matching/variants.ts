import { soundOf } from "./sound-of";

/** Spellings of one given name that do not sound alike by the rules. Short forms are excluded: Pepe may be anyone. */
const groups = `
  johan yohan yojan jhoan joan yoan
  john jhon jon yon
  jonathan jhonatan jonatan yonathan yonatan
  jhonny johnny jonny yonny yoni
  jennifer yennifer yenifer jenifer
  jessica jesica yesica yessica
  jeison yeison jeyson yeyson jason yason
  jackson yackson jakson
  jorman yorman
  johana yohana joana yoana
  jesenia yesenia
  jean yean
  christian cristian kristian cristhian
  elizabeth elisabet elizabet elisabeth
  katherine catherine katerin katherin caterine
  michael maikel maykel maicol
  wilmer wuilmer guilmer
  wilson wuilson guilson
  william wiliam wilian wuilliam
  steven estiven stiven esteven
  stefany estefany estefani stephanie
  edward eduard eduar
  geraldine yeraldin jeraldine
  maria ma
  francisco fco
  joseph yosef
`;
const groupOf = new Map<string, number>();
groups
  .trim()
  .split("\n")
  .forEach((line, group) => {
    for (const word of line.trim().split(/\s+/)) groupOf.set(soundOf(word), group);
  });

/** True if these two sounds are spellings of one given name. */
export function areVariants(a: string, b: string): boolean {
  const group = groupOf.get(a);
  return group !== undefined && group === groupOf.get(b);
}
