/** Interface texts around a chart, in the reader's language. Everything about the data is in the `ChartSpec`. */
export type ChartLabels = {
  /** Button that opens the table: "Tabla". */
  table: string;
  /** Heading of the milestone legend: "Hitos". */
  milestones: string;
  /** Accessible name of the legend: "Leyenda". */
  legend: string;
  /** The button before legend, milestones, sources and note: "Líneas, letras y fuentes". */
  key: string;
  /** Before the sources: "Fuentes". */
  sources: string;
  /** Link to the archived copy of a source: "copia archivada". */
  archived: string;
  /** Before the note: "Nota". */
  note: string;
  /** Before the licence: "Licencia". */
  licence: string;
  /** Legend of a hollow point: "Fecha conocida solo en parte". */
  partialDate: string;
  /** Legend of the line under a bar: "Desde cuándo y hasta cuándo cuenta cada cifra". */
  window: string;
  /** Legend of a line with an arrow: "No se dijo desde cuándo". */
  openStart: string;
  /** Legend of a hatched span or bar: "No publicado". */
  notPublished: string;
  /** Hint shown until a point is chosen: "Toque o pase el cursor para leer cada cifra". Hidden until scripts run. */
  readOut: string;
};
