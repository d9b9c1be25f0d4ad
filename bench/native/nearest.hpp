// The search for riders of sim-core/dispatch/candidates.ts over the lists of world/rider-grid.ts.

#pragma once

#include <algorithm>
#include <cstdlib>
#include <vector>

#include "draws.hpp"

struct Spot {
  int32_t x, y, on_hand, next;
};

static constexpr int32_t side = 20, zone_metres = 1000, rider_count = 4000, wanted = 8;
static constexpr int32_t load_classes = 4, side_words = (side + 31) / 32, any_metres = 1 << 29;
static std::vector<Spot> spots(rider_count);
static std::vector<int32_t> heads(side * side * load_classes, -1);
static std::vector<uint8_t> filled(side * side);
// Bit `column` of a row and bit `row` of a column, for zones with a rider of a class or below.
static std::vector<uint32_t> in_row(load_classes * side * side_words);
static std::vector<uint32_t> in_column(load_classes * side * side_words);
// What an order on hand counts as way; the program that calls says how much.
static int32_t load_metres = 0;

static void file_riders(uint32_t key) {
  for (int32_t r = 0; r < rider_count; r++) {
    const int32_t x = bits(key, r, 1) % (side * zone_metres);
    const int32_t y = bits(key, r, 2) % (side * zone_metres);
    const int32_t load = bits(key, r, 3) % load_classes;
    const int32_t column = x / zone_metres, row = y / zone_metres, zone = row * side + column;
    spots[r] = {x, y, load, heads[zone * load_classes + load]};
    heads[zone * load_classes + load] = r;
    filled[zone] |= uint8_t(1 << load);
    for (int32_t most = load; most < load_classes; most++) {
      in_row[(most * side + row) * side_words + (column >> 5)] |= 1u << (column & 31);
      in_column[(most * side + column) * side_words + (row >> 5)] |= 1u << (row & 31);
    }
  }
}

static int32_t gap(int32_t at, int32_t cell) {
  const int32_t before = cell * zone_metres - at;
  return before > 0 ? before : std::max(0, -before - zone_metres);
}

// The bits of a word that lie in a span of places, both ends included.
static uint32_t span_bits(int32_t word, int32_t from, int32_t to) {
  const int32_t low = std::max(0, from - word * 32), high = std::min(31, to - word * 32);
  return (0xffffffffu >> (31 - high)) & (0xffffffffu << low);
}

struct Nearest {
  int32_t rider[wanted + 1], metres[wanted + 1];
  int32_t count = 0, worst = any_metres, x = 0, y = 0;

  void keep(int32_t r, int32_t m) {
    int32_t place = count;
    if (place == wanted) {
      const int32_t last = place - 1;
      if (m > metres[last] || (m == metres[last] && r > rider[last])) return;
      place = last;
    } else {
      count++;
    }
    while (place > 0) {
      const int32_t before = metres[place - 1];
      if (before < m || (before == m && rider[place - 1] < r)) break;
      metres[place] = before;
      rider[place] = rider[place - 1];
      place--;
    }
    metres[place] = m;
    rider[place] = r;
    if (count == wanted) worst = metres[wanted - 1];
  }

  void search_zone(int32_t column, int32_t row) {
    const int32_t zone = row * side + column;
    uint32_t classes = filled[zone];
    int32_t least = gap(x, column) + gap(y, row);
    for (int32_t list = zone * load_classes; classes != 0 && least <= worst; list++) {
      if (classes & 1) {
        for (int32_t r = heads[list]; r != -1; r = spots[r].next) {
          const Spot& spot = spots[r];
          const int32_t m = std::abs(spot.x - x) + std::abs(spot.y - y) +
                            load_metres * spot.on_hand;
          if (m <= worst) keep(r, m);
        }
      }
      classes >>= 1;
      least += load_metres;
    }
  }

  // A row's zones from one column to another, or a column's from one row to another.
  template <bool is_row>
  void search_line(int32_t most, int32_t line, int32_t from, int32_t to) {
    const uint32_t* words = &(is_row ? in_row : in_column)[(most * side + line) * side_words];
    for (int32_t word = from >> 5; word <= to >> 5; word++) {
      for (uint32_t left = words[word] & span_bits(word, from, to); left != 0; left &= left - 1) {
        const int32_t place = word * 32 + __builtin_ctz(left);
        if (is_row) search_zone(place, line);
        else search_zone(line, place);
      }
    }
  }

  void search(int32_t at_x, int32_t at_y) {
    const int32_t column = at_x / zone_metres, row = at_y / zone_metres;
    x = at_x;
    y = at_y;
    count = 0;
    worst = any_metres;
    for (int32_t ring = 0; ring <= 12; ring++) {
      const int32_t room = worst - (ring - 1) * zone_metres;
      if (room < 0) return;
      const int32_t most = std::min(load_classes - 1, room / load_metres);
      const int32_t left = std::max(0, column - ring), right = std::min(side - 1, column + ring);
      const int32_t low = std::max(0, row - ring + 1), high = std::min(side - 1, row + ring - 1);
      if (row - ring >= 0) search_line<true>(most, row - ring, left, right);
      if (ring == 0) continue;
      if (row + ring < side) search_line<true>(most, row + ring, left, right);
      if (column - ring >= 0) search_line<false>(most, column - ring, low, high);
      if (column + ring < side) search_line<false>(most, column + ring, low, high);
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
