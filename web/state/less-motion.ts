// Whether the person has asked their system for less motion.

export const lessMotion = window.matchMedia('(prefers-reduced-motion: reduce)');
