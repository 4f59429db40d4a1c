/** Names of federal entities by ISO 3166-2 code, per home country; they are the same in every language. */
const names: Record<string, string> = {
  "VE-A": "Distrito Capital",
  "VE-B": "Anzoátegui",
  "VE-C": "Apure",
  "VE-D": "Aragua",
  "VE-E": "Barinas",
  "VE-F": "Bolívar",
  "VE-G": "Carabobo",
  "VE-H": "Cojedes",
  "VE-I": "Falcón",
  "VE-J": "Guárico",
  "VE-K": "Lara",
  "VE-L": "Mérida",
  "VE-M": "Miranda",
  "VE-N": "Monagas",
  "VE-O": "Nueva Esparta",
  "VE-P": "Portuguesa",
  "VE-R": "Sucre",
  "VE-S": "Táchira",
  "VE-T": "Trujillo",
  "VE-U": "Yaracuy",
  "VE-V": "Zulia",
  "VE-X": "La Guaira",
  "VE-Y": "Delta Amacuro",
  "VE-Z": "Amazonas",
};

/** Returns the entities of a country, by name; none if the country has no list here. */
export function federalEntitiesOf(country: string): { code: string; name: string }[] {
  return Object.entries(names)
    .filter(([code]) => code.startsWith(`${country}-`))
    .map(([code, name]) => ({ code, name }))
    .toSorted((a, b) => a.name.localeCompare(b.name, "es"));
}

/** Returns the entities of every country that has a list here, as code and name. */
export function allFederalEntities(): [code: string, name: string][] {
  return Object.entries(names);
}

/** Returns an entity's name, or its code if it has no name here. */
export function federalEntityName(code: string): string {
  return names[code] ?? code;
}

/** True if it is the code of an entity that has a name here. */
export function isFederalEntity(code: string): boolean {
  return code in names;
}
