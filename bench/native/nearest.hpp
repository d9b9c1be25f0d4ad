// The search for riders of sim-core/dispatch/candidates.ts over the lists of world/rider-grid.ts.

#pragma once

#include <algorithm>
#include <cmath>
#include <vector>

#include "draws.hpp"

struct Spot {
  int32_t x, y, on_hand, next;
};

static constexpr int32_t side = 40, zone_metres = 500, rider_count = 4000, wanted = 8;
static std::vector<Spot> spots(rider_count);
static std::vector<int32_t> heads(side * side * 4, -1);
static std::vector<uint8_t> filled(side * side);
// What an order on hand counts as way; the program that calls says how much.
static int32_t load_metres = 0;

static void file_riders(uint32_t key) {
  for (int32_t r = 0; r < rider_count; r++) {
    const int32_t x = bits(key, r, 1) % (side * zone_metres);
    const int32_t y = bits(key, r, 2) % (side * zone_metres);
    const int32_t load = bits(key, r, 3) % 4;
    const int32_t zone = y / zone_metres * side + x / zone_metres;
    spots[r] = {x, y, load, heads[zone * 4 + load]};
    heads[zone * 4 + load] = r;
    filled[zone] |= uint8_t(1 << load);
  }
}

static int32_t gap(int32_t at, int32_t cell) {
  const int32_t before = cell * zone_metres - at;
  return before > 0 ? before : std::max(0, -before - zone_metres);
}

struct Nearest {
  int32_t rider[wanted + 1];
  double metres[wanted + 1];
  int32_t count = 0;
  double worst = 1.0 / 0.0;

  void keep(int32_t r, double m) {
    int32_t place = count;
    if (place == wanted) {
      const int32_t last = place - 1;
      if (m > metres[last] || (m == metres[last] && r > rider[last])) return;
      place = last;
    } else {
      count++;
    }
    while (place > 0) {
      const double before = metres[place - 1];
      if (before < m || (before == m && rider[place - 1] < r)) break;
      metres[place] = before;
      rider[place] = rider[place - 1];
      place--;
    }
    metres[place] = m;
    rider[place] = r;
    if (count == wanted) worst = metres[wanted - 1];
  }

  void search_zone(int32_t x, int32_t y, int32_t row, int32_t column) {
    const int32_t zone = row * side + column;
    uint32_t classes = filled[zone];
    double least = gap(x, column) + gap(y, row);
    for (int32_t list = zone * 4; classes != 0 && least <= worst; list++) {
      if (classes & 1) {
        for (int32_t r = heads[list]; r != -1; r = spots[r].next) {
          const Spot& spot = spots[r];
          const double m = std::abs(spot.x - x) + std::abs(spot.y - y) + load_metres * spot.on_hand;
          if (m <= worst) keep(r, m);
        }
      }
      classes >>= 1;
      least += load_metres;
    }
  }

  void search(int32_t x, int32_t y) {
    const int32_t column = x / zone_metres, row = y / zone_metres;
    count = 0;
    worst = 1.0 / 0.0;
    for (int32_t ring = 0; ring <= 12; ring++) {
      const double room = worst - (ring - 1) * zone_metres;
      if (room < 0) return;
      const double loads = std::floor(room / double(load_metres));
      const int32_t hopeful = (2 << int32_t(std::min(4.0, loads))) - 1;
      const int32_t left = column - ring, right = column + ring;
      const int32_t last_column = std::min(side - 1, right);
      for (int32_t r = std::max(0, row - ring); r <= std::min(side - 1, row + ring); r++) {
        const int32_t step = r == row - ring || r == row + ring ? 1 : right - left;
        for (int32_t c = step == 1 ? std::max(0, left) : left; c <= last_column; c += step) {
          if (c >= 0 && (filled[r * side + c] & hopeful)) search_zone(x, y, r, c);
        }
      }
    }
  }
};

static int32_t nearest_kernel(uint32_t key) {
  Nearest nearest;
  uint32_t sum = 0;
  for (int32_t step = 0; step < 100000; step++) {
    const int32_t x = bits(key, step, 11) % (side * zone_metres);
    nearest.search(x, bits(key, step, 12) % (side * zone_metres));
    for (int32_t c = 0; c < nearest.count; c++) sum = sum * 31 + uint32_t(nearest.rider[c]);
  }
  return int32_t(sum);
}
