/** Ids that SQLite gathered with `json_group_array`. */
export function parseIds(json: string | undefined): Int32Array {
  const ids: unknown = JSON.parse(json ?? '[]');
  return Int32Array.from(Array.isArray(ids) ? ids : [], Number);
}
