import { nameTokens } from "./name-token";

const soundsOfList = (list: string) => new Set(nameTokens(list).map(({ sound }) => sound));

/** The surnames of so many people that two of them beside one given name are many a person's name. */
const commonest = soundsOfList(`
  González Rodríguez Pérez Hernández García Martínez Sánchez López Díaz Rojas Ramírez Gómez Fernández Torres Moreno
  Medina Castillo Álvarez Gutiérrez Suárez Rivas Romero Mendoza Silva Flores Blanco`);

/** Further surnames that are so well known that a word like them is no slip of the pen for another. */
const known = soundsOfList(`
  Rosas Méndez Meléndez Vargas Márquez Rondón Rincón Contreras Castro Marcano Salazar Jiménez Guerra Vásquez Ramos Parra
  Zambrano Molina Marín Martín Peña Piña Quintero Rivero Rivera Bolívar Chacón Morales Ortiz Reyes Pacheco Núñez Ruiz
  Guerrero Herrera Carrillo León Delgado Chávez Aguilar Vera Vela Toro Soto Sosa Gil Arias Acosta Mora Mata Mesa Lara
  Barrios Linares Bracho Brito Duarte Farías Lugo Luna Paredes Rangel Rosales Tovar Yépez Zapata Cabrera Franco Franca
  Nieves Palacios Riera Zamora Ávila Cárdenas Carvajal Casanova Hidalgo Leal Montero Montilla Padrón Prieto Vivas`);

/** Does this sound belong to a surname of very many people? */
export function isCommonest(sound: string): boolean {
  return commonest.has(sound);
}

/** Is this a surname that everybody knows, and so no misspelling of another one: Fernández and Hernández? */
export function isKnownSurname(sound: string): boolean {
  return commonest.has(sound) || known.has(sound);
}
