// Our YAML files against their JSON Schemas. The validators are compiled at build time by generate.ts (ajv), so that
// nothing is compiled while an editor starts.

import { frontMatter, review, settings, template } from '../../generated/validators.cjs';
import type { Span } from '../source.ts';
import { type Data, entryAt, plain } from '../text/frontMatter.ts';

const validators = { frontMatter, settings, review, template };
export type SchemaName = keyof typeof validators;

/** A value that does not have the form its schema asks for. */
export interface Fault {
  /** `unknown`: a key that nobody reads. `choice`: not one of a few words. `form`: another type or pattern. `missing`: a key is absent. */
  readonly keyword: 'unknown' | 'choice' | 'form' | 'missing';
  /** Keys and list indexes down to the value (to the parent for `unknown` and `missing`). */
  readonly path: readonly string[];
  readonly at: Span;
  /** The unknown or missing key, or the value as written. */
  readonly name: string;
  /** What would be right: the choices, the known keys, or the name of the form. */
  readonly expected: readonly string[];
}

interface AjvError {
  readonly keyword: string;
  readonly instancePath: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly parentSchema?: { readonly properties?: Readonly<Record<string, unknown>> };
}

/** What of `data` does not fit its schema, each fault once, in the order of the text. */
export function faultsOf(schema: SchemaName, data: Data): readonly Fault[] {
  const validate = validators[schema];
  if (validate(plain(withoutEmpty(data)))) return [];
  const found = new Map<string, Fault>();
  for (const error of (validate.errors ?? []) as readonly AjvError[]) {
    const fault = toFault(error, data);
    const key = fault && `${fault.path.join('/')}/${fault.name}`;
    // A choice says more than the form: `oneOf` reports both.
    if (fault && key !== undefined && found.get(key)?.keyword !== 'choice') found.set(key, fault);
  }
  return [...found.values()].sort((a, b) => a.at.from - b.at.from);
}

/** `key:` with nothing behind it is a key that is still being typed, not a fault of form. */
function withoutEmpty(data: Data): Data {
  switch (data.kind) {
    case 'scalar':
      return data;
    case 'list':
      return { ...data, items: data.items.map(withoutEmpty) };
    case 'map': {
      const said = data.entries.filter(
        ({ value }) => value.kind !== 'scalar' || value.value !== null || value.text !== '',
      );
      return { ...data, entries: said.map(entry => ({ ...entry, value: withoutEmpty(entry.value) })) };
    }
  }
}

function toFault(error: AjvError, data: Data): Fault | undefined {
  const path = error.instancePath
    .split('/')
    .slice(1)
    .map(step => step.replace(/~1/g, '/').replace(/~0/g, '~'));
  const here = entryAt(data, path);
  const at = here?.at ?? data.at;
  const written = here?.kind === 'scalar' ? here.text : '';
  switch (error.keyword) {
    case 'additionalProperties': {
      const name = String(error.params.additionalProperty);
      const keyAt = here?.kind === 'map' ? here.entries.find(entry => entry.key === name)?.keyAt : undefined;
      return {
        keyword: 'unknown',
        path,
        at: keyAt ?? at,
        name,
        expected: Object.keys(error.parentSchema?.properties ?? {}),
      };
    }
    case 'enum':
      return {
        keyword: 'choice',
        path,
        at,
        name: written,
        expected: (error.params.allowedValues as unknown[]).map(String),
      };
    case 'const':
      return { keyword: 'choice', path, at, name: written, expected: [String(error.params.allowedValue)] };
    case 'required':
      return { keyword: 'missing', path, at, name: String(error.params.missingProperty), expected: [] };
    case 'type':
      return { keyword: 'form', path, at, name: written, expected: [String(error.params.type)] };
    case 'oneOf':
    case 'anyOf':
    case 'propertyNames':
    case 'if':
      return undefined;
    default:
      return { keyword: 'form', path, at, name: written, expected: [error.keyword] };
  }
}
