import { MAX_FILE_BYTES } from '../../core/model/import.ts';

/** Why a file of this size is left out. */
export function tooLargeSentence(bytes: number): string {
  return (
    `The file has ${megabytes(bytes)} MB and files must stay below ${megabytes(MAX_FILE_BYTES)} MB: ` +
    'nothing was imported from it; split it into articles and import those.'
  );
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(bytes % 1_000_000 === 0 ? 0 : 1);
}
