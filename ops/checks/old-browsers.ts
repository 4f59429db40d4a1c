import { readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { filesWith, isTest } from "./files";

/**
 * The only components that may name a button or its address. The first also sends the value in browsers that lose it; the
 * second is a plain GET form that no script submits.
 */
const mayName = ["components/forms/submit-button.tsx", "components/ui/period-form.tsx"];

/**
 * Finds features that browsers in package.json's `browserslist` lack and that no compiler replaces: `:has()` in a script's
 * selector throws, and the pressed button of a form is lost. A separate check reads the language of built scripts.
 */
export function oldBrowsers(folder: string): string[] {
  return filesWith(folder, ".ts", ".tsx")
    .filter((name) => !isTest(name) && !name.startsWith("ops/") && !mayName.includes(name))
    .flatMap((name) => {
      const source = ts.createSourceFile(name, readFileSync(path.join(folder, name), "utf8"), ts.ScriptTarget.Latest);
      const violations: string[] = [];
      const visit = (node: ts.Node): void => {
        const fault = faultOf(node, source);
        if (fault) violations.push(`${name}:${source.getLineAndCharacterOfPosition(node.end).line + 1} ${fault}`);
        ts.forEachChild(node, visit);
      };
      visit(source);
      return violations;
    });
}

function faultOf(node: ts.Node, source: ts.SourceFile): string | undefined {
  if (isText(node) && node.text.includes(":has(")) return "`:has()` in a selector throws in older browsers";
  if (ts.isNewExpression(node) && node.expression.getText(source) === "FormData" && node.arguments?.length === 2)
    return "older browsers ignore the second argument of FormData: use SubmitButton";
  if (ts.isPropertyAccessExpression(node) && node.name.text === "submitter")
    return "older browsers have no `submitter`: read the form's data, which SubmitButton completes";
  if (ts.isBindingElement(node) && (node.propertyName ?? node.name).getText(source) === "submitter")
    return "older browsers have no `submitter`: read the form's data, which SubmitButton completes";
  if (ts.isJsxSelfClosingElement(node) || ts.isJsxOpeningElement(node)) return buttonFault(node, source);
  return undefined;
}

function isText(node: ts.Node): node is ts.LiteralLikeNode {
  return ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
}

function buttonFault(element: ts.JsxOpeningLikeElement, source: ts.SourceFile): string | undefined {
  const tag = element.tagName.getText(source);
  const attributes = new Map(
    element.attributes.properties.map((each) => [
      each.name?.getText(source) ?? "...",
      ts.isJsxAttribute(each) ? each.initializer?.getText(source).replace(/["'{}]/g, "") : undefined,
    ]),
  );
  const type = attributes.get("type");
  const submits = tag === "button" ? type !== "button" : tag === "input" && (type === "submit" || type === "image");
  if (!submits || !["name", "formAction", "..."].some((each) => attributes.has(each))) return undefined;
  return `older browsers lose the value of a pressed <${tag}>: use SubmitButton`;
}
