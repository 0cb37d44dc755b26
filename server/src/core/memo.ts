// Remembers what was computed from an immutable value, beside that value. There is nothing to clear:
// when the value is no longer held by anybody, so is the result.

/** `f`, computed at most once for each object. The object must be immutable. */
export function memo<K extends object, V>(f: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  return key => {
    const hit = known.get(key);
    if (hit) return hit.value;
    const value = f(key);
    known.set(key, { value });
    return value;
  };
}

/** `f`, computed at most once for each pair of objects. */
export function memo2<A extends object, B extends object, V>(f: (a: A, b: B) => V): (a: A, b: B) => V {
  const byFirst = memo((a: A) => memo((b: B) => f(a, b)));
  return (a, b) => byFirst(a)(b);
}

/** `f` for text keys. Text has no identity to hang a result on, so the newest `limit` results are kept. */
export function memoText<V>(f: (text: string) => V, limit = 256): (text: string) => V {
  const known = new Map<string, { readonly value: V }>();
  return text => {
    const hit = known.get(text);
    if (hit) return hit.value;
    const value = f(text);
    if (known.size >= limit) known.delete(known.keys().next().value as string);
    known.set(text, { value });
    return value;
  };
}
