import * as v from 'valibot';

import type { Launch } from './launch.ts';

const LaunchData = v.object({ file: v.nullable(v.string()), wantsSample: v.boolean() });

/** What another process handed over; whatever that was, it asks for something. */
export function parseLaunch(data: unknown): Launch {
  const parsed = v.safeParse(LaunchData, data);
  return parsed.success ? parsed.output : { file: null, wantsSample: false };
}
