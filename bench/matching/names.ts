/**
 * Common given names and surnames in Venezuela, most common first. Many people have each of them. Only the seed
 * combines them, so the resulting people are invented.
 */
const list = (text: string) =>
  text
    .trim()
    .split(/\s+/)
    .map((name) => name.replaceAll("_", " "));

export const givenNames = {
  male: list(`
    José Luis Juan Carlos Jesús Miguel Pedro Ángel Rafael Manuel Víctor Francisco Jorge Antonio Daniel Alexander Eduardo
    Julio César Ramón Alberto Fernando Alejandro Andrés Enrique David Gabriel Héctor Oscar Ricardo Roberto Henry Wilmer
    Javier Orlando Freddy Edgar Jhon Gustavo Franklin Nelson Douglas Richard Yohan Kevin Jonathan Samuel Leonardo Alfredo
    Félix Rubén Raúl Mario Martín Domingo Gregorio Simón Ernesto Armando Alexis Darwin Yorman Jeison Elías Moisés Saúl
    Wilfredo Argenis Rodolfo Ismael Anthony Cristian Michael Leonel Reinaldo Omar Marcos Josué Joel Edwin Jackson Abraham
    Hernán Rogelio Aníbal Efraín Humberto Gerardo Agustín Adolfo Isaac Yeferson Brayan Keiber Deivis Yonaiker Wuilker
    Eleazar Nerio Ilich Wolfgang Heberto Arquímedes Euclides Yolber Maikel Dixon Endry Robinson Ronny Alonso Benito
    Cruz Evelio Filiberto Genaro Hermes Jairo Lorenzo Mauricio Néstor Obdulio Plinio Renny Segundo Teodoro Ulises
    Valentín Yilber Zacarías Aldemaro Baudilio Delvis Eliézer Gilmer Hensy Ibrahim Jhoander Kleiver Leomar Mervin`),
  female: list(`
    María Ana Carmen Rosa Luz Yolanda Carolina Gabriela Andrea Daniela Alejandra Mariana Patricia Isabel Elena Teresa
    Gladys Beatriz Luisa Josefina Margarita Milagros Coromoto Yajaira Yelitza Yusmary Génesis Verónica Vanessa Adriana
    Johana Jennifer Jessica Katherine Elizabeth Mercedes Nancy Norma Olga Rosario Ruth Sandra Sonia Silvia Zulay Xiomara
    Mayerlin Dayana Estefany Fabiola Gloria Irene Karina Laura Lisbeth Lourdes Magaly Maribel Marisol Maritza Miriam
    Nelly Paola Raquel Rebeca Sara Sofía Valentina Victoria Virginia Yaneth Yohana Yuleima Zoraida Belkis Aura Bárbara
    Elisa Eva Francisca Haydée Inés Julia Leidy Marina Nohemí Omaira Petra Querubina Ramona Soledad Trina Yenifer
    Yorbelis Yusbely Wilmary Roxana Rosmary Nathaly Mileidy Maryuri Luisana Keila Jhoselyn Greidy Francis Eukaris Dulce
    Crismar Brigitte Arelis Angie Zuleima Yubisay Oriana Naileth Mariángel Leomary Kimberly Hilda Gisela Emperatriz`),
};

export const surnames = list(`
  González Rodríguez Pérez Hernández García Martínez Sánchez López Díaz Rojas Ramírez Gómez Fernández Torres Moreno Medina
  Castillo Álvarez Gutiérrez Suárez Rivas Romero Mendoza Silva Flores Blanco Vargas Márquez Rondón Contreras Castro Marcano
  Salazar Jiménez Guerra Colmenares Vásquez Ramos Parra Zambrano Molina Marín Briceño Peña Quintero Rivero Bolívar Chacón
  Méndez Morales Ortiz Reyes Pacheco Velásquez Núñez Ruiz Guerrero Carrillo León Figueroa Delgado Escalona Urdaneta Chávez
  Aguilar Vera Villalobos Montilla Toro Araujo Gil Herrera Colina Camacho Arias Acosta Mora Barrios Cordero Linares
  Guédez Mejías Sequera Azuaje Bracho Brito Caldera Carrasquel Chirinos Duarte Escobar Farías Fuenmayor Galíndez Graterol
  Guevara Hurtado Infante Jaimes Lugo Machado Materán Navas Ochoa Ojeda Paredes Petit Piña Quijada Rangel Requena Rincón
  Rosales Salcedo Sulbarán Tovar Uzcátegui Valera Velazco Villegas Yépez Zerpa Zabala Ybarra Arteaga Aponte Alvarado
  Belisario Betancourt Cabrera Cedeño Coronado Dávila Domínguez Echeverría Ferrer Franco Granadillo Henríquez Iriarte
  Lozada Lameda Maldonado Milano Nieves Olivares Palacios Pernalete Querales Quiroz Riera Sandoval Sosa Tablante Trujillo
  Urbina Vielma Villamizar Yánez Zamora Zárate De_la_Rosa De_la_Cruz Del_Valle De_Sousa Da_Silva Di_Marco Abreu Ávila
  Bermúdez Bustamante Cárdenas Carvajal Casanova Chacín Cuicas Elías Escorihuela Freites Gallardo Guaiquirima Guanipa
  Hidalgo Jaramillo Lárez Leal Luongo Mata Meléndez Montero Mujica Natera Noguera Oropeza Padrón Perdomo Pirela Prieto
  Quevedo Rosendo Saavedra Semprún Tineo Useche Vallenilla Vivas Yanes Zurita Bastardo Bellorín Cova Espinoza Gamboa
  Huérfano Izarra Lanz Mavares Nava Ordaz Piñango Rengifo Sifontes Tarazona Ugas Verde Zapata`);
