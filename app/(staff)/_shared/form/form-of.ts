import { textsOf, type Values } from "@/components/form-state/form-state";

/** Reads the texts of a plain form; undefined if the body is no form, or breaks off. */
export async function formOf(request: Request): Promise<Values | undefined> {
  const data = await request.formData().catch(() => undefined);
  return data && textsOf(data);
}

/** The answer to a body that is no form. */
export function notAForm(): Response {
  return Response.json({ error: "invalid" }, { status: 400 });
}
