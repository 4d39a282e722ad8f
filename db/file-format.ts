/** Marks a SQLite file as ours: 'GLOS' at offset 68 of the file. */
export const APPLICATION_ID = 0x474c4f53;

/** What files of this program are called. */
export const FILE_EXTENSION = '.gloss';

/** The shape of a project as other programs see it, raised only when a reader of theirs would break. */
export const FORMAT_VERSION = 1;

/** Files SQLite keeps beside a database while it is open, or after a crash. */
export const SIDE_FILES = ['-wal', '-shm', '-journal'] as const;
