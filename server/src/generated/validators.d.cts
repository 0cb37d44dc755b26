// (generated)
interface Validate {
  (value: unknown): boolean;
  errors?: unknown[] | null;
}
export declare const frontMatter: Validate;
export declare const settings: Validate;
export declare const review: Validate;
export declare const template: Validate;
