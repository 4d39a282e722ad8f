/** The object without these keys. */
export function omit<T extends object, K extends keyof T>(
  object: T,
  ...keys: readonly K[]
): Omit<T, K> {
  const copy: T = { ...object };
  for (const key of keys) Reflect.deleteProperty(copy, key);
  return copy;
}
