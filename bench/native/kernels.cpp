// The kernels of bench/kernels.ts in C++, line for line, as the measure of what the machine can do.
// Prints a line a kernel: its name, nanoseconds a step of the fastest repeat, and the checksum.

#include <chrono>
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
struct DueQueue {
  static constexpr int64_t ring_seconds = 1 << 17;
  static constexpr int64_t half_ring = ring_seconds / 2;
  static constexpr int64_t ring_mask = ring_seconds - 1;
  std::vector<double> due_at;
  std::vector<int32_t> subject_of, stamp_of, next, first, last;
  std::vector<uint8_t> kind_of;
  int64_t now = 0, window_end = ring_seconds, due = 0;
  int32_t free_entry = 0, size = 0, overflow_first = -1, overflow_last = -1;
  int32_t subject = 0, stamp = 0, kind = 0;

  explicit DueQueue(int32_t capacity)
      : due_at(capacity), subject_of(capacity), stamp_of(capacity), next(capacity),
        first(ring_seconds, -1), last(ring_seconds, -1), kind_of(capacity) {
    for (int32_t i = 0; i < capacity; i++) next[i] = i + 1 < capacity ? i + 1 : -1;
  }

  void file(int32_t entry, int64_t at) {
    const int64_t slot = at & ring_mask;
    if (last[slot] < 0) first[slot] = entry;
    else next[last[slot]] = entry;
    last[slot] = entry;
  }

  void postpone(int32_t entry) {
    if (overflow_last < 0) overflow_first = entry;
    else next[overflow_last] = entry;
    overflow_last = entry;
  }

  void extend_window() {
    window_end += half_ring;
    int32_t entry = overflow_first;
    overflow_first = overflow_last = -1;
    while (entry >= 0) {
      const int32_t following = next[entry];
      next[entry] = -1;
      if (due_at[entry] < window_end) file(entry, int64_t(due_at[entry]));
      else postpone(entry);
      entry = following;
    }
  }

  void push(int64_t at, int32_t task, int32_t row) {
    if (at < now || free_entry < 0) abort();
    const int32_t entry = free_entry;
    free_entry = next[entry];
    size++;
    due_at[entry] = double(at);
    kind_of[entry] = uint8_t(task);
    subject_of[entry] = row;
    stamp_of[entry] = 0;
    next[entry] = -1;
    if (at < window_end) file(entry, at);
    else postpone(entry);
  }

  bool pop(int64_t until) {
    if (size == 0) return false;
    for (; now <= until; now++) {
      if (now >= window_end - half_ring) extend_window();
      const int32_t entry = first[now & ring_mask];
      if (entry < 0) continue;
      first[now & ring_mask] = next[entry];
      if (next[entry] < 0) last[now & ring_mask] = -1;
      due = now;
      kind = kind_of[entry];
      subject = subject_of[entry];
      stamp = stamp_of[entry];
      next[entry] = free_entry;
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
    queue.pop(4000000000LL);
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
  for (int k = -1022; k <= 1023; k++) {
    double power = 1;
    for (int i = 0; i < std::abs(k); i++) power = k > 0 ? power * 2 : power / 2;
    powers_of_two[k + 1050] = power;
  }
  for (uint32_t row = 0; row < status.size(); row++) {
    status[row] = bits(key, row, 0) & 1;
    pay_fen[row] = bits(key, row, 1) & 1023;
  }
  measure("queue", 2000000, key, queue_kernel);
  measure("draw", 10000000, key, draw_kernel);
  measure("exp", 2000000, key, exp_kernel);
  measure("table", 200000.0 * 50, key, table_kernel);
  return 0;
}
