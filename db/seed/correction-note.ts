/** The public note of the counts that an edition of the seed corrects. */
export const correctionNote = {
  noteEs:
    "Corregido con una nueva edición de los datos iniciales, que tiene mejores fuentes. Lo escribió esta instancia, no una persona de su equipo.",
  noteEn:
    "Corrected by a new edition of the initial data, which has better sources. This instance wrote it, not a member of its staff.",
} as const;
