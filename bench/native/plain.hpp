// Draws, the exponential function and a pass over a table: the plain kernels of bench/kernels.ts.

#pragma once

#include <cstdlib>
#include <vector>

#include "draws.hpp"

static int32_t draw_kernel(uint32_t key) {
  uint32_t sum = 0;
  for (uint32_t step = 0; step < 10000000; step++) sum ^= bits(key, step, step & 7);
  return int32_t(sum);
}

static double powers_of_two[2100];

static double portable_exp(double x) {
  if (x < -708) return 0;
  if (x > 709) return 1.0 / 0.0;
  const double k = x * 1.4426950408889634 + 6755399441055744.0 - 6755399441055744.0;
  const double high = x - k * 6.9314718036912381649e-1;
  const double low = k * 1.90821492927058770002e-10;
  const double r = high - low;
  const double t = r * r;
  const double c =
      r - t * (1.66666666666666019037e-1 +
               t * (-2.77777777770155933842e-3 +
                    t * (6.61375632143793436117e-5 +
                         t * (-1.6533902205465251539e-6 + t * 4.13813679705723846039e-8))));
  return (1 - (low - (r * c) / (2 - c) - high)) * powers_of_two[int(k) + 1050];
}

static double exp_kernel(uint32_t key) {
  static double inputs[4096];
  for (int i = 0; i < 4096; i++) inputs[i] = bits(key, i, 0) / 42949672.96 - 50;
  double sum = 0;
  for (int step = 0; step < 2000000; step++) sum = sum * 0.5 + portable_exp(inputs[step & 4095]);
  return sum;
}

static std::vector<double> earned_fen(200000);
static std::vector<uint8_t> status(200000);
static std::vector<int32_t> pay_fen(200000);

static double table_kernel(uint32_t) {
  const size_t count = earned_fen.size();
  for (size_t row = 0; row < count; row++) earned_fen[row] = 0;
  for (int pass = 0; pass < 50; pass++) {
    for (size_t row = 0; row < count; row++) {
      if (status[row] == 1) earned_fen[row] += pay_fen[row];
    }
  }
  double sum = 0;
  for (size_t row = 0; row < count; row++) sum += earned_fen[row];
  return sum;
}

static void prepare_plain(uint32_t key) {
  for (int k = -1022; k <= 1023; k++) {
    double power = 1;
    for (int i = 0; i < std::abs(k); i++) power = k > 0 ? power * 2 : power / 2;
    powers_of_two[k + 1050] = power;
  }
  for (uint32_t row = 0; row < status.size(); row++) {
    status[row] = bits(key, row, 0) & 1;
    pay_fen[row] = bits(key, row, 1) & 1023;
  }
}
