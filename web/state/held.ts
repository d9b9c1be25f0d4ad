// Whether a person has stopped for a while what runs in the background.

import { create } from 'zustand';

export const useHeld = create<{ readonly isHeld: boolean }>(() => ({ isHeld: false }));
