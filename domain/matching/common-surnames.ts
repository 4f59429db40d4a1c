import { nameTokens } from "./name-token";

const soundsOfList = (list: string) => new Set(nameTokens(list).map(({ sound }) => sound));

/** Surnames so common that two of them with one given name may be many people's name. */
const commonest = soundsOfList(`
  González Rodríguez Pérez Hernández García Martínez Sánchez López Díaz Rojas Ramírez Gómez Fernández Torres Moreno
  Medina Castillo Álvarez Gutiérrez Suárez Rivas Romero Mendoza Silva Flores Blanco`);

/** Further well-known surnames: a similar word is not a misspelling of them. */
const known = soundsOfList(`
  Rosas Méndez Meléndez Vargas Márquez Rondón Rincón Contreras Castro Marcano Salazar Jiménez Guerra Vásquez Ramos Parra
  Zambrano Molina Marín Martín Peña Piña Quintero Rivero Rivera Bolívar Chacón Morales Ortiz Reyes Pacheco Núñez Ruiz
  Guerrero Herrera Carrillo León Delgado Chávez Aguilar Vera Vela Toro Soto Sosa Gil Arias Acosta Mora Mata Mesa Lara
  Barrios Linares Bracho Brito Duarte Farías Lugo Luna Paredes Rangel Rosales Tovar Yépez Zapata Cabrera Franco Franca
  Nieves Palacios Riera Zamora Ávila Cárdenas Carvajal Casanova Hidalgo Leal Montero Montilla Padrón Prieto Vivas`);

/** True if this sound is a very common surname. */
export function isCommonest(sound: string): boolean {
  return commonest.has(sound);
}

/** True if this is a well-known surname, and so not a misspelling of another: Fernández and Hernández. */
export function isKnownSurname(sound: string): boolean {
  return commonest.has(sound) || known.has(sound);
}
