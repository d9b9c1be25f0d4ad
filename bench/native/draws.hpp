// The hash of sim-core/kernel/random.ts, from which all made-up data of both sides come.

#pragma once

#include <cstdint>

static uint32_t mix(uint32_t h) {
  h = (h ^ (h >> 16)) * 0x21f0aaadu;
  h = (h ^ (h >> 15)) * 0x735a2d97u;
  return h ^ (h >> 15);
}

static uint32_t bits(uint32_t key, uint32_t subject, uint32_t occasion) {
  uint32_t h = mix(key ^ (subject * 0x9e3779b1u));
  return mix(h ^ (occasion * 0x85ebca77u) ^ 0x27d4eb2fu);
}

// A number from 0 to 100.
static double spread(uint32_t key, uint32_t subject, uint32_t occasion) {
  return bits(key, subject, occasion) / 42949672.96;
}
