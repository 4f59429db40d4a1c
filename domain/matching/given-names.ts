import { words } from "./split-words";

/**
 * Given names common in Venezuela. They only help to guess the order of a name in a line: a name that is not here is
 * still a name. Given names that are also common surnames (Salvador, Simón, Rosales) are left out.
 */
const list = `
  Aaron Abel Abraham Adrian Adriana Agustin Aida Alba Alberto Alejandra Alejandro Alexander Alexandra Alexis Alfonso
  Alfredo Alicia Alonso Alvaro Amanda Ana Andrea Andreina Andres Angel Angela Angelica Anibal Antonia Antonio Argenis
  Ariana Armando Arturo Astrid Aura Aurora Beatriz Belkis Benito Bernardo Betty Carla Carlos Carmen Carolina Catalina
  Cecilia Cesar Clara Claudia Cristian Cristina Cristobal Daniel Daniela Dario David Dayana Delia Diana Diego Domingo
  Douglas Eduardo Edgar Edgardo Edison Eduar Edward Edwin Efrain Elena Elias Elizabeth Elsa Emilia Emilio Emma Enrique
  Erica Ernesto Esteban Esther Eugenia Eva Fabian Fabiola Felipe Felix Fernanda Fernando Francisca Francisco Franklin
  Fredy Freddy Gabriel Gabriela German Gerardo Gilberto Giovanny Gisela Gladys Gloria Graciela Gregorio Guillermo Gustavo
  Hector Henry Heriberto Hernan Hilda Hugo Humberto Ignacio Ines Irene Iris Isabel Isaac Ismael Ivan Ivonne Jackson
  Jacinto Jaime Javier Jean Jeison Jenny Jennifer Jesica Jessica Jesus Jhoan Jhon Jhonatan Jhonny Joan Joaquin Joel
  Johan Johana John Jonathan Jorge Jose Josefa Josefina Josue Juan Juana Juanita Julia Julian Juliana Julio Karen Karina
  Karla Katherine Kevin Laura Leida Leidy Leonardo Leonel Leopoldo Leticia Lilian Liliana Lisbeth Lorena Lourdes Luis
  Luisa Luz Magaly Manuel Manuela Marcela Marcelo Marco Marcos Margarita Maria Mariana Maribel Mariela Marina Mario Marisol
  Maritza Marta Martha Martin Mateo Mauricio Mayerlin Mercedes Michael Miguel Milagros Mildred Mireya Miriam Moises Monica
  Nancy Natalia Nathaly Nelly Nelson Nestor Nicolas Noel Nora Norma Olga Omar Orlando Oscar Oswaldo Pablo Paola Patricia
  Pedro Rafael Raiza Ramon Ramona Raquel Raul Rebeca Reinaldo Rene Ricardo Richard Roberto Robinson Rodolfo Rodrigo
  Rogelio Ronald Rosa Rosalia Rosario Ruben Ruth Samuel Sandra Santiago Sara Sebastian Sergio Silvia Sofia Sonia Susana
  Teresa Tomas Ursula Valentina Valeria Vanessa Veronica Vicente Victor Victoria Virginia Walter Wilfredo William Wilmer
  Wilson Xavier Xiomara Yajaira Yamileth Yanet Yelitza Yesenia Yolanda Yohana Yohan Yonathan Yorman Yubisay Yuleima
  Yusmary Zoraida Zulay Zuleima
`;
const names = new Set(words(list));

export function isGivenName(word: string): boolean {
  return words(word).some((each) => names.has(each));
}
