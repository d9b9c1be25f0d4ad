// The kernels of bench/kernels.ts in C++, line for line, as the measure of what the machine can do.
// Prints a line a kernel: its name, nanoseconds a step of the fastest repeat, and the checksum.

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <vector>

static uint32_t mix(uint32_t h) {
  h = (h ^ (h >> 16)) * 0x21f0aaadu;
  h = (h ^ (h >> 15)) * 0x735a2d97u;
  return h ^ (h >> 15);
}

static uint32_t bits(uint32_t key, uint32_t subject, uint32_t occasion) {
  uint32_t h = mix(key ^ (subject * 0x9e3779b1u));
  return mix(h ^ (occasion * 0x85ebca77u) ^ 0x27d4eb2fu);
}

// The ring of sim-core/kernel/due-queue.ts, with its window and its overflow list.
struct Entry {
  int32_t due_and_kind, subject, stamp, next;
};

struct Slot {
  int32_t first = -1, last = -1;
};

struct DueQueue {
  static constexpr int32_t ring_seconds = 1 << 17;
  static constexpr int32_t half_ring = ring_seconds / 2;
  static constexpr int32_t ring_mask = ring_seconds - 1;
  static constexpr int32_t kind_bits = 4;
  std::vector<Entry> entries;
  std::vector<Slot> ring;
  int32_t now = 0, window_end = ring_seconds, due = 0;
  int32_t free_entry = 0, size = 0, overflow_first = -1, overflow_last = -1;
  int32_t subject = 0, stamp = 0, kind = 0;

  explicit DueQueue(int32_t capacity) : entries(capacity), ring(ring_seconds) {
    for (int32_t i = 0; i < capacity; i++) entries[i].next = i + 1 < capacity ? i + 1 : -1;
  }

  void file(int32_t entry, int32_t at) {
    Slot& slot = ring[at & ring_mask];
    if (slot.last < 0) slot.first = entry;
    else entries[slot.last].next = entry;
    slot.last = entry;
  }

  void postpone(int32_t entry) {
    if (overflow_last < 0) overflow_first = entry;
    else entries[overflow_last].next = entry;
    overflow_last = entry;
  }

  void extend_window() {
    window_end += half_ring;
    int32_t entry = overflow_first;
    overflow_first = overflow_last = -1;
    while (entry >= 0) {
      const int32_t following = entries[entry].next;
      const int32_t at = entries[entry].due_and_kind >> kind_bits;
      entries[entry].next = -1;
      if (at < window_end) file(entry, at);
      else postpone(entry);
      entry = following;
    }
  }

  void push(int32_t at, int32_t task, int32_t row) {
    if (at < now || free_entry < 0) abort();
    const int32_t entry = free_entry;
    free_entry = entries[entry].next;
    size++;
    entries[entry] = {(at << kind_bits) | task, row, 0, -1};
    if (at < window_end) file(entry, at);
    else postpone(entry);
  }

  bool pop(int32_t until) {
    if (size == 0) return false;
    for (; now <= until; now++) {
      if (now >= window_end - half_ring) extend_window();
      Slot& slot = ring[now & ring_mask];
      const int32_t entry = slot.first;
      if (entry < 0) continue;
      Entry& taken = entries[entry];
      slot.first = taken.next;
      if (taken.next < 0) slot.last = -1;
      due = now;
      kind = taken.due_and_kind & ((1 << kind_bits) - 1);
      subject = taken.subject;
      stamp = taken.stamp;
      taken.next = free_entry;
      free_entry = entry;
      size--;
      return true;
    }
    return false;
  }
};

static int32_t queue_kernel(uint32_t key) {
  constexpr int32_t pending = 100000, steps = 2000000;
  DueQueue queue(pending);
  for (int32_t i = 0; i < pending; i++) queue.push(bits(key, i, 0) % 3600, 0, i);
  uint32_t sum = 0;
  for (int32_t step = 1; step <= steps; step++) {
    queue.pop(1000000000);
    sum = sum * 31 + uint32_t(queue.subject);
    queue.push(queue.due + 1 + bits(key, queue.subject, step) % 3600, 0, queue.subject);
  }
  return int32_t(sum);
}

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

static std::vector<double> gumbel(4097), worth(30 * 1024);

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

// The search of sim-core/dispatch/candidates.ts over riders laid out as in rider-grid.ts.
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

template <typename Work>
static void measure(const char* name, double steps, uint32_t key, Work work) {
  double fastest = 1e300, checksum = 0;
  for (int repeat = 0; repeat < 8; repeat++) {
    const auto started = std::chrono::steady_clock::now();
    checksum = double(work(key));
    const std::chrono::duration<double, std::nano> elapsed =
        std::chrono::steady_clock::now() - started;
    if (elapsed.count() / steps < fastest) fastest = elapsed.count() / steps;
  }
  std::printf("%s %.6f %.17g\n", name, fastest, checksum);
}

int main(int argc, char** argv) {
  const uint32_t key = uint32_t(std::strtol(argc > 1 ? argv[1] : "0", nullptr, 10));
  load_metres = int32_t(std::strtol(argc > 2 ? argv[2] : "1", nullptr, 10));
  for (int k = -1022; k <= 1023; k++) {
    double power = 1;
    for (int i = 0; i < std::abs(k); i++) power = k > 0 ? power * 2 : power / 2;
    powers_of_two[k + 1050] = power;
  }
  for (uint32_t row = 0; row < status.size(); row++) {
    status[row] = bits(key, row, 0) & 1;
    pay_fen[row] = bits(key, row, 1) & 1023;
  }
  for (int32_t i = 0; i <= 4096; i++) gumbel[i] = bits(key, i, 20) / 42949672.96 - 50;
  for (size_t i = 0; i < worth.size(); i++) worth[i] = bits(key, uint32_t(i), 21) / 42949672.96;
  file_riders(key);
  measure("queue", 2000000, key, queue_kernel);
  measure("draw", 10000000, key, draw_kernel);
  measure("exp", 2000000, key, exp_kernel);
  measure("table", 200000.0 * 50, key, table_kernel);
  measure("choice", 200000, key, choice_kernel);
  measure("nearest", 100000, key, nearest_kernel);
  return 0;
}
