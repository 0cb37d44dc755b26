// The types of change and what each means, for the client's `MCM: New…`: the client itself knows nothing of change management.

interface FrontMatterSchema {
  readonly properties: {
    readonly type: { readonly enum: readonly string[]; readonly 'x-values': Readonly<Record<string, object>> };
  };
}

/** The file that the client imports, by path. */
export function changeTypes(schema: FrontMatterSchema): readonly (readonly [string, string])[] {
  const { enum: values, 'x-values': words } = schema.properties.type;
  const types = values.map(value => ({ value, ...words[value] }));
  return [['client/src/generated/changeTypes.json', `${JSON.stringify(types, null, 1)}\n`]];
}
