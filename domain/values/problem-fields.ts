/** A problem with the field that it is about: a path of steps with dots between them; none is the whole record. */
type Located = { field?: string | undefined };

/**
 * Where the fields of a record lie in a form. The first pattern that matches a path decides; other paths stay as they
 * are. In a pattern, `#` is a row number, `*` one step, and `**` one or more steps; `$1`, `$2` … stand for them in the
 * form's field, which may also be computed from them. null is the top of the form, for what has no field there.
 */
export type FormFields = readonly (readonly [
  pattern: string,
  field: string | null | ((path: string, ...steps: string[]) => string),
])[];

/** Moves problems of a record to the fields of a form. */
export function inForm<P extends Located>(problems: readonly P[], fields: FormFields): P[] {
  if (problems.length === 0) return [];
  const table = fields.map(([pattern, field]) => ({ pattern: compiled(pattern), field }));
  return problems.map((problem) => {
    const path = problem.field ?? "";
    const found = table.find(({ pattern }) => pattern.test(path));
    if (!found) return problem;
    const { field: _left, ...rest } = problem;
    if (found.field === null) return rest as P;
    // A string and a function are two overloads of `replace`.
    const field =
      typeof found.field === "string"
        ? path.replace(found.pattern, found.field)
        : path.replace(found.pattern, found.field);
    return { ...problem, field };
  });
}

/** Moves problems below another path: `from` becomes `detentions.0.from`. */
export function below<P extends Located>(path: string, problems: readonly P[]): P[] {
  return problems.map((problem) => ({ ...problem, field: problem.field ? `${path}.${problem.field}` : path }));
}

/** Reverses `below` for a row of a list: `lines.3.day` is `day` in row 3. Undefined for other paths. */
export function rowOf(list: string, { field = "" }: Located): { row: number; field: string } | undefined {
  const [name, row = "", ...rest] = field.split(".");
  return name === list && /^\d+$/.test(row) ? { row: Number(row), field: rest.join(".") } : undefined;
}

function compiled(pattern: string): RegExp {
  const steps = pattern.split(".").map((step) => {
    if (step === "**") return "(.+)";
    if (step === "*") return "([^.]+)";
    return step === "#" ? "(\\d+)" : step;
  });
  return new RegExp(`^${steps.join("\\.")}$`);
}
