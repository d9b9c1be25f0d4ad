// For Vite: stands for the generators of seedrandom that the engine does not ask for.
export {};
