// A template file's data as it is written, once it conforms to template.schema.json; what each key means is said there.

import type { Template } from './template.ts';
import type { Words } from './words.ts';

export interface RawAsked {
  readonly of?: readonly string[];
  readonly from?: string;
  readonly when?: Readonly<Record<string, string>>;
}

export interface RawQuestion {
  readonly id: string;
  readonly title: string | Words;
  readonly also?: readonly string[];
  readonly kind: string;
  readonly place?: string;
  readonly asked?: RawAsked;
  readonly short?: Readonly<Record<string, string>>;
  readonly 'fine-when-none'?: string;
  readonly tells?: string;
  readonly 'stands-for'?: string;
  readonly concrete?: boolean;
  readonly checks?: readonly string[];
  readonly why?: string | Words;
  readonly good?: string | Words;
  readonly example?: { readonly good?: string | Words; readonly bad?: string | Words };
  readonly skeleton?: string | Words;
  readonly review?: readonly string[];
}

export interface RawSection {
  readonly id: string;
  readonly title: string | Words;
  readonly also?: readonly string[];
  readonly asked?: RawAsked;
  readonly questions: readonly RawQuestion[];
}

export interface RawItem {
  readonly id: string;
  readonly title: string | Words;
  readonly look?: string | Words;
  readonly fields?: readonly string[];
  readonly security?: boolean;
}

/** A template file's data, once it conforms to template.schema.json. */
export interface RawTemplate {
  readonly template: string;
  readonly version: number;
  readonly title?: string | Words;
  readonly levels?: { readonly section: number; readonly question: number };
  readonly rules?: Template['rules'];
  readonly sections: readonly RawSection[];
  readonly review?: readonly {
    readonly layer: number;
    readonly title?: string | Words;
    readonly items: readonly RawItem[];
  }[];
}
