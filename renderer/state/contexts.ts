import { createContext } from '@lit/context';

import type { Stores } from './stores.ts';

/** The stores of this window. Views consume it; leaves never do. */
export const storesContext = createContext<Stores>(Symbol('stores'));
