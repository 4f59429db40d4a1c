declare module "saxen" {
  export type Attributes = Record<string, string> | boolean;
  export type Decode = (text: string) => string;
  type Hooks = {
    openTag: (name: string, attributes: () => Attributes, decode: Decode, isSelfClosing: boolean) => void;
    closeTag: (name: string, decode: Decode, isSelfClosing: boolean) => void;
    text: (value: string, decode: Decode) => void;
    cdata: (value: string) => void;
    error: (cause: Error) => void;
  };
  export class Parser {
    on<Name extends keyof Hooks>(name: Name, hook: Hooks[Name]): this;
    parse(xml: string): void;
  }
}
