import { nameTokens } from "./name-token";

/** Surnames so common that a word like them is meant, and is no slip of the pen for another: Fernández, Hernández. */
const sounds = new Set(
  nameTokens(`
    González Rodríguez Pérez Hernández Fernández García Martínez Sánchez López Díaz Rojas Rosas Ramírez Gómez Torres
    Moreno Medina Castillo Álvarez Gutiérrez Suárez Rivas Romero Mendoza Méndez Meléndez Silva Flores Blanco Vargas
    Márquez Rondón Rincón Contreras Castro Marcano Salazar Jiménez Guerra Vásquez Vázquez Ramos Parra Zambrano Molina
    Marín Martín Martínez Peña Piña Quintero Rivero Rivera Bolívar Chacón Morales Ortiz Reyes Pacheco Núñez Ruiz Guerrero
    Herrera Carrillo León Delgado Chávez Aguilar Vera Vela Toro Soto Sosa Gil Arias Acosta Mora Mata Mesa Meza Lara
    Barrios Linares Bracho Brito Duarte Farías Lugo Luna Paredes Rangel Rosales Tovar Yépez Zapata Cabrera Franco Franca
    Nieves Palacios Riera Zamora Ávila Cárdenas Carvajal Casanova Hidalgo Leal Montero Montilla Padrón Prieto Vivas
  `).map(({ sound }) => sound),
);

export function isCommonSurname(sound: string): boolean {
  return sounds.has(sound);
}
