/** The interface words around a chart, in the reader's language; everything about the data is in the `ChartSpec`. */
export type ChartLabels = {
  /** Opens the table: "Tabla". */
  table: string;
  /** "Hitos": above the milestones' legend. */
  milestones: string;
  /** "Leyenda": names the legend's list. */
  legend: string;
  /** Before the sources: "Fuentes". */
  sources: string;
  /** Before the note: "Nota". */
  note: string;
  /** Before the licence: "Licencia". */
  licence: string;
  /** Of a hollow point: "Fecha conocida solo en parte". */
  partialDate: string;
  /** Of the line under a bar: "Desde cuándo y hasta cuándo cuenta cada cifra". */
  window: string;
  /** Of a line with an arrow: "No se dijo desde cuándo". */
  openStart: string;
  /** Of a hatched span or bar: "No publicado". */
  notPublished: string;
  /** Hint shown until a point is chosen: "Toque o pase el cursor para leer cada cifra". Hidden until scripts run. */
  readOut: string;
};
