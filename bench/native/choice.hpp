// The best of 30 alternatives, each with a luck of its own. In one pass: the compiler moves the best
// so far without a branch, so nothing is gained by a second one here.

#pragma once

#include <algorithm>
#include <vector>

#include "draws.hpp"

static std::vector<double> gumbel(4097), worth(30 * 1024);

static void prepare_choice(uint32_t key) {
  for (uint32_t i = 0; i <= 4096; i++) gumbel[i] = spread(key, i, 20) - 50;
  std::sort(gumbel.begin(), gumbel.end());
  for (size_t i = 0; i < worth.size(); i++) worth[i] = spread(key, uint32_t(i), 21);
}

static double quantile_at(const std::vector<double>& table, uint32_t random) {
  const uint32_t cell = random >> 20;
  const double low = table[cell];
  return low + (table[cell + 1] - low) * ((random & 0xfffff) * (1.0 / 1048576));
}

static int32_t choice_kernel(uint32_t key) {
  uint32_t sum = 0;
  for (uint32_t step = 0; step < 200000; step++) {
    const uint32_t root = mix(key ^ (step * 0x9e3779b1u));
    const double* row = &worth[(step & 1023) * 30];
    int32_t best = -1;
    double most = -1.0 / 0.0;
    for (int32_t k = 0; k < 30; k++) {
      const uint32_t random = mix(root ^ (uint32_t(k) * 0x85ebca77u) ^ 0x27d4eb2fu);
      const double utility = row[k] + 0.5 * quantile_at(gumbel, random);
      if (utility > most) {
        most = utility;
        best = k;
      }
    }
    sum = sum * 31 + uint32_t(best);
  }
  return int32_t(sum);
}
