const types = { svg: "image/svg+xml; charset=utf-8", png: "image/png" };

/** Answers with a picture, which is looked at in place and saved under its own name. */
export function pictureResponse(picture: BodyInit, format: keyof typeof types, name: string): Response {
  const headers = { "Content-Type": types[format], "Content-Disposition": `inline; filename="${name}.${format}"` };
  return new Response(picture, { headers });
}
