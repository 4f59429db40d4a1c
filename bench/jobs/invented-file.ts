/**
 * Returns a CSV file of invented people, each with an ID number, a day and a place, ten per source. The same number of
 * rows gives the same file.
 */
export function inventedFile(rows: number): string {
  const head = "Nombres;Apellidos;Cédula;Nacionalidad;Género;Fecha de excarcelación;Tipo;Lugar;Fuente";
  const kinds = ["Medidas cautelares", "Libertad plena", "Amnistía", ""];
  const places = ["Tocorón", "Rodeo I", "Ramo Verde", ""];
  const lines = Array.from({ length: rows }, (_, index) => {
    const day = `${String((index % 28) + 1).padStart(2, "0")}/0${(index % 5) + 1}/2026`;
    const source = `https://periodico-inventado.example/lista/${Math.floor(index / 10)}`;
    const nationality = index % 20 === 0 ? "colombiana y venezolana" : "venezolana";
    const who = [
      "Renglón Imaginario",
      `Ficticia ${index}`,
      `V-${30_000_000 + index}`,
      nationality,
      index % 3 ? "M" : "F",
    ];
    return [...who, day, kinds[index % kinds.length], places[index % places.length], source].join(";");
  });
  return [head, ...lines].join("\r\n");
}
